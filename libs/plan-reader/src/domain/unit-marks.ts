import type { Reading } from './reading.js';

/** Marks beside names of units: ★ and the like point out the lead, others what the document's own note says. */

const usual = '★☆*▲';
/** 标★的为牵头单位, 带△号者为配合单位: the mark is spoken of, not put beside a name. */
const explained =
  /([★☆*▲△○●◆■◎◇□])[”"]?(?:号|标识|标志|标记)?(?:的|者|为|单位|部门|表示|代表)[^，。；：、（）★☆*▲△○●◆■◎◇□]{0,8}?(牵头|主办|主责|配合|协办|协助|参与)/g;
/** 不带★的为配合单位 says nothing of the mark. */
const denied = /(?:不|未|无|没)[标带加注有]{0,3}[“"]?$/;
const support = /配合|协办|协助|参与/;

/** The marks of a document by what they say of the unit beside them. */
export interface UnitMarks {
  readonly lead: string;
  readonly supporting: string;
}

const known = new WeakMap<Reading, UnitMarks>();

/** What the marks of a document mean; a note explains one for all of it. */
export function unitMarks(reading: Reading): UnitMarks {
  const found = known.get(reading);
  if (found !== undefined) return found;
  let lead = usual;
  let supporting = '';
  for (const match of reading.s.matchAll(explained)) {
    const [, mark, role] = match;
    if (denied.test(reading.s.slice(Math.max(0, match.index - 6), match.index))) continue;
    if (support.test(role!)) {
      supporting += mark!;
      lead = lead.replaceAll(mark!, '');
    } else if (!supporting.includes(mark!)) lead += mark!;
  }
  const marks = { lead, supporting };
  known.set(reading, marks);
  return marks;
}
