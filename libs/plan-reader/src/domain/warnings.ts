import type { OutlineWarning } from '#libs/contracts';
import { isPrivateUse } from './folding.js';
import type { FoundClause } from './found-clause.js';
import { withoutClause } from './general-measures.js';
import type { FoundPlan } from './leaf-plan.js';
import { cellAt, cutAt, printedOf, spanOf, type Reading } from './reading.js';
import type { Range } from './unit-list.js';
import type { UnknownTable } from './unknown-tables.js';

/** Warnings about the structure of the document; each is a question for the person who checks. */
export function structureWarnings(
  plan: FoundPlan,
  unaccounted: readonly Range[],
  itemRefAt: (position: number) => string | null,
  damagedNumbers: readonly OutlineWarning[],
): OutlineWarning[] {
  return [
    ...headWarnings(plan),
    ...headingWarnings(plan),
    ...clauseWarnings(plan),
    ...characterWarnings(plan, itemRefAt, damagedNumbers),
    ...restWarnings(plan, unaccounted),
  ];
}

function warn(
  plan: FoundPlan,
  code: OutlineWarning['code'],
  itemRef: string | null,
  range: Range,
  message: string,
): OutlineWarning {
  const { reading } = plan;
  const end = Math.min(range.b, cutAt(reading.s, range.a + 120));
  return { code, itemRef, text: printedOf(reading, range.a, end), message, span: spanOf(reading, range.a, range.b) };
}

/** What is left over. A row of a known table that could not be read is likely a task, and a question by itself. */
function restWarnings(plan: FoundPlan, unaccounted: readonly Range[]): OutlineWarning[] {
  const { unreadRows } = plan;
  const found: OutlineWarning[] = [];
  const rest = (a: number, b: number): void => {
    if (a < b) found.push(warn(plan, 'unaccountedText', null, { a, b }, '此处文字未能归入任何事项，请核对。'));
  };
  let row = 0;
  for (const { a, b } of unaccounted) {
    let from = a;
    while (row < unreadRows.length && unreadRows[row]!.b <= a) row += 1;
    for (; row < unreadRows.length && unreadRows[row]!.a < b; row += 1) {
      const unread = { a: Math.max(from, unreadRows[row]!.a), b: Math.min(unreadRows[row]!.b, b) };
      rest(from, unread.a);
      found.push(warn(plan, 'unreadRow', null, unread, unreadRow));
      from = unread.b;
    }
    rest(from, b);
  }
  return found;
}

const unreadRow =
  '此行在任务表中，但未能读成任务：可能缺少单元格，或两行连在了一起。如是任务，请先用“新增任务”补录，再确认。';

function headWarnings(plan: FoundPlan): OutlineWarning[] {
  const found: OutlineWarning[] = [];
  const { secrecy, title } = plan.front;
  if (secrecy !== null)
    found.push(warn(plan, 'secrecyMark', null, secrecy.range, `文件首部标有“${secrecy.mark}”，请按保密规定处理。`));
  if (title?.doubled === true)
    found.push(warn(plan, 'doubledHeading', null, title.range, '标题在提取的文字中重复出现，已按一次读取，请核对。'));
  if (plan.duties.length === 0) {
    const bracketless = plan.nodes.length === 0 ? '文中没有编号的事项，' : `文中有${plan.nodes.length}处编号，但`;
    found.push(
      warn(
        plan,
        'noResponsibleUnit',
        null,
        { a: 0, b: 0 },
        `${bracketless}没有找到“牵头单位”“责任单位”或“××负责”一类的分工表述，无法形成任务分解稿。请确认是否为任务分工文件，或改为手工登记。`,
      ),
    );
  }
  return found;
}

function headingWarnings(plan: FoundPlan): OutlineWarning[] {
  const found: OutlineWarning[] = [];
  const refs = new Map(plan.duties.map((duty, k) => [duty.node, plan.dutyRefs[k]!]));
  for (const node of plan.nodes) {
    const ref = refs.get(node) ?? null;
    const heading = { a: node.marker.start, b: Math.max(node.title.b, node.marker.bodyStart) };
    if (node.double !== null)
      found.push(
        warn(
          plan,
          'doubledHeading',
          ref,
          { a: heading.a, b: node.double.b },
          '标题在提取的文字中重复出现，已按一次读取，请核对。',
        ),
      );
    if (node.stopMissing)
      found.push(
        warn(plan, 'missingTitleStop', ref, heading, '标题与正文之间缺少句号，标题的结束位置系推断，请核对。'),
      );
    if (!node.marker.inOrder)
      found.push(warn(plan, 'brokenNumbering', ref, heading, '此处编号与前文不连续，可能有漏项或编号错误，请核对。'));
  }
  const missing = withoutClause(plan.general, plan.duties);
  plan.general.forEach((node, k) => {
    if (missing.has(node))
      found.push(
        warn(
          plan,
          'itemWithoutUnit',
          null,
          { a: node.marker.start, b: node.title.b },
          `“${plan.otherRefs[k]!}”没有写明责任单位，请确认由谁负责。`,
        ),
      );
  });
  return found;
}

/** A clause that ends in the middle of its list, at the edge of a page or of the text. */
function isCut({ reading }: FoundPlan, { outer, a, b, unbalanced }: FoundClause): boolean {
  const last = reading.s.charAt(b - 1);
  if ('、：（'.includes(last) && b > a) return true;
  if (!unbalanced) return false;
  return outer.b >= reading.s.length || furnitureFollows(reading, reading.at[outer.b - 1]! + 1, reading.at[outer.b]!);
}

/** Whether page furniture stands between two positions of the text. */
function furnitureFollows({ furniture }: Reading, from: number, to: number): boolean {
  let low = 0;
  let high = furniture.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (furniture[middle]![0] < from) low = middle + 1;
    else high = middle;
  }
  return low < furniture.length && furniture[low]![0] < to;
}

function clauseWarnings(plan: FoundPlan): OutlineWarning[] {
  const found: OutlineWarning[] = [];
  plan.duties.forEach((duty, k) => {
    const ref = plan.dutyRefs[k]!;
    const { parsed } = duty.clause;
    if (isCut(plan, duty.clause))
      found.push(
        warn(plan, 'cutClause', ref, duty.clause.outer, '责任分工在页末或文末中断，可能缺少单位，请对照正式文件。'),
      );
    else if (duty.clause.unbalanced)
      found.push(
        warn(plan, 'unbalancedBracket', ref, duty.clause.outer, '责任分工的括号不成对，分工的起止位置系推断，请核对。'),
      );
    const units = parsed.leads.length + parsed.supporting.length + parsed.guiding.length + parsed.implementers.length;
    if (units === 0)
      found.push(
        warn(plan, 'clauseWithoutUnit', ref, duty.clause.outer, '此处有责任分工的表述，但没有读出单位名称，请核对。'),
      );
  });
  return found;
}

const lostGlyph = /[\uE000-\uF8FF\uFFFD]/;

/** Private-use and replacement characters outside damaged numbers: the glyph is lost, the meaning may be. */
function characterWarnings(
  plan: FoundPlan,
  itemRefAt: (position: number) => string | null,
  damagedNumbers: readonly OutlineWarning[],
): OutlineWarning[] {
  const { s, at: offsets } = plan.reading;
  if (!lostGlyph.test(s)) return [];
  let number = 0;
  const places: { a: number; b: number; at: number }[] = [];
  for (let i = 0; i < s.length && places.length < 200; i += 1) {
    const code = s.charCodeAt(i);
    if (!isPrivateUse(code) && code !== 0xfffd) continue;
    const isNumber = /\d/.test(s.charAt(i - 1)) || /\d/.test(s.charAt(i + 1));
    if (isNumber && code !== 0xfffd) continue;
    while (number < damagedNumbers.length && damagedNumbers[number]!.span[1] <= offsets[i]!) number += 1;
    if (number < damagedNumbers.length && damagedNumbers[number]!.span[0] <= offsets[i]!) continue;
    const cell = cellAt(plan.reading, i);
    const a = cutAt(s, Math.max(cell?.a ?? 0, i - 8));
    const b = Math.min(cell?.b ?? s.length, cutAt(s, i + 9));
    const last = places.at(-1);
    // Lost characters side by side are looked up in one go.
    if (last && a < last.b && itemRefAt(last.at) === itemRefAt(i)) last.b = b;
    else places.push({ a, b, at: i });
  }
  return places.map(({ a, b, at }) =>
    warn(plan, 'damagedText', itemRefAt(at), { a, b }, '此处有无法显示的字符，请对照正式文件确认。'),
  );
}

/** Tables that may hold tasks; where the text has duties of its own, only those that name units. */
export function tableWarnings(reading: Reading, tables: readonly UnknownTable[], hasDuties: boolean): OutlineWarning[] {
  return tables
    .filter(({ namesUnits }) => namesUnits || !hasDuties)
    .map(({ a, b, columns }) => ({
      code: 'unknownTable' as const,
      itemRef: null,
      text: columns.map(({ header }) => header).join('\t'),
      message: '此表的表头未能识别，表中可能有任务。请指定各列的含义，或确认不是任务表。',
      span: spanOf(reading, a, b),
      columns: [...columns],
    }));
}
