import type { OutlineWarning } from '#libs/contracts';
import { closes, pairBrackets } from './brackets.js';
import type { FoundPlan } from './leaf-plan.js';
import type { TreeNode } from './outline-tree.js';
import { cutAt, printedOf, spanOf, type Reading } from './reading.js';
import type { DoubtKind } from './targets/target-context.js';
import type { Range } from './unit-list.js';

/** Doubts that show only once everything else was read: what stands in a wrong place, what is missing, what stayed unclear. */

/** Where a position of the text stands among the kept characters. */
function indexOf(reading: Reading, position: number): number {
  let low = 0;
  let high = reading.s.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reading.at[middle]! < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

function warn(
  { reading }: FoundPlan,
  code: OutlineWarning['code'],
  itemRef: string | null,
  range: Range,
  message: string,
): OutlineWarning {
  const end = Math.min(range.b, cutAt(reading.s, range.a + 120));
  return { code, itemRef, text: printedOf(reading, range.a, end), message, span: spanOf(reading, range.a, range.b) };
}

/** The doubts of a plan that are no matter of its structure alone. */
export function completenessWarnings(
  plan: FoundPlan,
  itemRefAt: (position: number) => string | null,
  unreadRules: readonly Range[],
): OutlineWarning[] {
  return [
    ...oldCharacters(plan),
    ...furnitureInSentences(plan, itemRefAt),
    ...looseBrackets(plan),
    ...textDoubts(plan),
    ...withoutDeadline(plan),
    ...unreadRules.map((rule) =>
      warn(plan, 'unclearRule', itemRefAt(rule.a), rule, '此处似为分工规则，但没有读懂其含义和适用范围，请核对。'),
    ),
  ];
}

const isOld = (code: number): boolean => (code >= 0x2e80 && code <= 0x2fd5) || (code >= 0xf900 && code <= 0xfaff);
const anyOld = /[\u2e80-\u2fd5\uf900-\ufaff]/;

/** Radicals in place of ideographs (⼊ for 入) look right and are found by no search; one question for all of them. */
function oldCharacters(plan: FoundPlan): OutlineWarning[] {
  const { s, text, at } = plan.reading;
  if (!anyOld.test(text)) return [];
  let first = -1;
  let count = 0;
  for (let i = 0; i < s.length; i += 1) {
    if (!isOld(text.charCodeAt(at[i]!))) continue;
    if (first < 0) first = i;
    count += 1;
  }
  if (count === 0) return [];
  const range = { a: cutAt(s, Math.max(0, first - 8)), b: Math.min(s.length, cutAt(s, first + 9)) };
  const message = `文中有${count}个部首码位的字（看上去与普通汉字相同），已按普通汉字读取，原文位置不变，请核对。`;
  return [warn(plan, 'oldCharacters', null, range, message)];
}

const ends = '。；：！？）】”';

/** A page number or running head that parts a sentence: the two halves were joined, which a person should see once. */
function furnitureInSentences(plan: FoundPlan, itemRefAt: (position: number) => string | null): OutlineWarning[] {
  const { reading } = plan;
  const { s } = reading;
  const found: OutlineWarning[] = [];
  for (const [start, end] of reading.furniture) {
    const behind = indexOf(reading, end);
    const before = indexOf(reading, start) - 1;
    if (before < 0 || behind >= s.length || ends.includes(s.charAt(before))) continue;
    const ref = itemRefAt(before);
    if (ref === null || itemRefAt(behind) !== ref) continue;
    const range = { a: cutAt(s, Math.max(0, before - 11)), b: Math.min(s.length, cutAt(s, behind + 12)) };
    found.push(warn(plan, 'furnitureInSentence', ref, range, '页码或页眉夹在句子中间，前后文字已连读，请核对。'));
  }
  return found;
}

const anyBracket = /[（）【】〔〕[\]]/g;

/** Brackets of an item's text that have no partner; those of clauses are told elsewhere. */
function looseBrackets(plan: FoundPlan): OutlineWarning[] {
  if (plan.duties.length === 0) return [];
  const { s } = plan.reading;
  // 1 for brackets that have a partner or belong to a number; a set of so many positions would take far longer
  const explained = new Uint8Array(s.length);
  for (const { open, close } of pairBrackets(s)) explained[open] = explained[close] = 1;
  for (const { marker } of plan.nodes) explained[marker.bodyStart - 1] = 1;
  const found: OutlineWarning[] = [];
  plan.duties.forEach(({ body, clause }, k) => {
    for (const match of s.slice(body.a, body.b).matchAll(anyBracket)) {
      const i = body.a + match.index;
      if (explained[i] === 1) continue;
      if (clause.outer.a <= i && i < clause.outer.b) continue;
      // 1）and （一） may number a point that is no item
      if (closes(match[0]) && /[\d一二三四五六七八九十]$/.test(s.slice(Math.max(0, i - 1), i))) continue;
      const range = { a: cutAt(s, Math.max(body.a, i - 12)), b: Math.min(body.b, cutAt(s, i + 12)) };
      found.push(warn(plan, 'unbalancedBracket', plan.dutyRefs[k]!, range, '此处的括号不成对，请核对是否有文字缺失。'));
      break;
    }
  });
  return found;
}

const doubts: Readonly<Record<DoubtKind, readonly [OutlineWarning['code'], string]>> = {
  missingStop: ['missingStop', '期限之前缺少句号，前后两句的界限系推断，请核对。'],
  unclearNumber: ['unclearNumber', '此处的数字没有读成目标，请确认它是否为目标值。'],
  unevenList: ['unclearNumber', '“分别”前后的对象、时间与数值个数不一致，请确认各数值对应什么。'],
  overWhole: ['damagedNumber', '比例超过100%，疑缺小数点。请对照正式文件确认，系统不会自行改动。'],
  wideRatio: ['damagedNumber', '比值偏大，疑缺小数点。请对照正式文件确认，系统不会自行改动。'],
  reversedRange: ['damagedNumber', '数值范围前大后小，疑有误。请对照正式文件确认，系统不会自行改动。'],
  impossibleDate: ['damagedNumber', '此处的日期不存在，疑有误。请对照正式文件确认，系统不会自行改动。'],
  pastDate: ['damagedNumber', '此处的期限早于印发日期，其后的数字没有读成目标。请对照正式文件确认。'],
  openYear: ['unclearNumber', '此处的期限没有写明年份，已按印发之后最近的一次推算，请确认年份。'],
};

function textDoubts(plan: FoundPlan): OutlineWarning[] {
  return plan.targets.flatMap((read, k) =>
    read.doubts.map(({ kind, a, b }) => {
      const [code, message] = doubts[kind];
      return warn(plan, code, plan.dutyRefs[k]!, { a, b }, message);
    }),
  );
}

/**
 * Items that print neither a deadline nor anything that recurs or goes on; one question for the whole plan where that is
 * so of most.
 */
function withoutDeadline(plan: FoundPlan): OutlineWarning[] {
  const undated = plan.duties.flatMap(({ node, clause }, k) =>
    node === null || clause.parsed.due !== null || plan.targets[k]!.dated ? [] : [{ node, ref: plan.dutyRefs[k]! }],
  );
  const heading = ({ marker, title }: TreeNode): Range => ({ a: marker.start, b: Math.max(title.b, marker.bodyStart) });
  const [first] = undated;
  if (first === undefined) return [];
  if (undated.length * 2 > plan.duties.length)
    return [
      warn(
        plan,
        'itemWithoutDeadline',
        null,
        heading(first.node),
        `${plan.duties.length}项中有${undated.length}项没有写明完成时限，请确认本文件的时限。`,
      ),
    ];
  return undated.map(({ node, ref }) =>
    warn(plan, 'itemWithoutDeadline', ref, heading(node), `“${ref}”没有写明完成时限，请确认时限，或确认长期坚持。`),
  );
}
