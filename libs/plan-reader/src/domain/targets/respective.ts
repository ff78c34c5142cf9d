import type { Range } from '../unit-list.js';
import type { StatedTarget } from './found-target.js';
import { completeTails, countOf, stated, trimRange } from './quantified.js';
import type { Quantity } from './quantities.js';
import { isMeasure, listMembers, objectOf, trimWords } from './wording.js';

/** Values that fall together with what is listed before them: A、B和C分别达到1、2和3. */

/** What 分别 spreads. */
export interface Respective {
  /** As many things as are named before 分别; 0 where only dates are. */
  readonly subjects: number;
  /** One for each value, in order. */
  readonly targets: readonly StatedTarget[];
}

const word = /(?:分别|各自|依次)([^，；：分依]*)$/;
/** 比全省、全国平均水平分别高…: what is listed is not what is measured. */
const compares = /^[比较与]/;
const ending = /^(占比|比例|比重)/;
const joins = /^(?:[、和及与]|以及|，)$/;

/** Reads a phrase whose values 分别 spreads over what stands before it; null where it says no such thing. */
export function readRespective(s: string, phrase: Range, quantities: readonly Quantity[]): Respective | null {
  const [first] = quantities;
  if (first === undefined || quantities.length < 2) return null;
  const ahead = s.slice(phrase.a, first.token.a);
  const words = word.exec(ahead);
  const isList = quantities.every((one, k) => k === 0 || joins.test(s.slice(quantities[k - 1]!.b, one.predicate)));
  if (words === null || !isList || compares.test(ahead)) return null;
  const members = splitAll(s, { a: phrase.a, b: phrase.a + words.index });
  const tail = ending.exec(words[1]!)?.[0] ?? '';
  const listed = members.map((member) => trimWords(s.slice(member.a, member.b))).filter((name) => name !== '');
  const subjects = completeTails(listed.map((name) => name + tail));
  const thing = first.kind === 'count' ? thingOf(s, phrase, words[1]!, quantities) : '';
  const names = thing === '' ? subjects : subjects.map((name) => (isMeasure(name) ? name : name + thing));
  const whole = trimRange(s, phrase);
  return {
    subjects: names.length,
    targets: quantities.map((quantity, k) =>
      stated(
        whole,
        { ...quantity, op: combineOp(first, quantity), opWord: quantity.opWord ?? first.opWord, kind: first.kind },
        (names.length === quantities.length ? names[k] : names.length > 1 ? '' : names[0]) ?? thing,
      ),
    ),
  };
}

/** 分别建成泵站3座、5座 and 分别新增3张、5张床位: what is counted stands before the values or behind the last. */
function thingOf(s: string, phrase: Range, before: string, quantities: readonly Quantity[]): string {
  const verbs = trimWords(before);
  const behind = s.slice(quantities.at(-1)!.b, phrase.b).replace(/^的/, '');
  if (behind !== '') return countOf(verbs, behind, '', null);
  return objectOf(verbs);
}

const combineOp = (first: Quantity, own: Quantity): Quantity['op'] =>
  own.op === 'range' || own.opWord !== null ? own.op : first.op;

/** Every member of a list, whether or not each is a measure. */
function splitAll(s: string, range: Range): Range[] {
  const members = listMembers(s, range);
  return members.flatMap((member, k) => {
    // in A、B和C only the last part holds a conjunction of the list
    if (k + 1 < members.length) return [member];
    const text = s.slice(member.a, member.b);
    const cut = [...text.matchAll(/和|及|与|以及/g)].filter(
      (match) => match.index >= 2 && match.index < text.length - 2,
    );
    if (cut.length === 0) return [member];
    const at = cut.at(-1)!;
    return [
      { a: member.a, b: member.a + at.index },
      { a: member.a + at.index + at[0].length, b: member.b },
    ];
  });
}
