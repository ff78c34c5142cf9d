import type { ParsedClause } from './clause-grammar.js';
import type { Label } from './labels.js';
import type { Range } from './unit-list.js';

/** A responsibility clause in the document. */
export interface FoundClause extends Range {
  /** The clause with its brackets. */
  readonly outer: Range;
  readonly parsed: ParsedClause;
  readonly labelled: boolean;
  /** Whether one of its brackets is lost. */
  readonly unbalanced: boolean;
  /** The task of a table's row that has no number of its own. */
  readonly title?: Range;
}

/** A clause with all it has, written out: a copy of a range with more to it costs ten times as much. */
export const foundClause = (
  { a, b }: Range,
  outer: Range,
  parsed: ParsedClause,
  labelled: boolean,
  unbalanced = false,
): FoundClause => ({ a, b, outer, parsed, labelled, unbalanced });

/** How a clause without a label ends: in a verb of duty, or in a rule. */
export const dutyEnd =
  /(?:牵头|主办|抓总|负责|配合|参与|参加|协助|协办|支持|指导|督导|督促|监督|落实|实施|推进|承办|完成|办理|主抓|主责|统筹|统筹协调|保障|(?:为|是)(?:牵头|主办|责任|承办|实施|配合|协办|参与|指导|督导|监督)(?:单位|部门|主体)|工作|列出|下同)。?$/;

/** 制定 and the like end many brackets; only beside 由, 会同 or 牵头 do they assign a duty. */
export const draftingEnd = /(?:制定|提出|编制|出台|开展)。?$/;

const event = /^(?:会议|大会|(?:此次|本次|这次)[一-龥]{2,6}|论坛|仪式|比赛|大赛|展会)由/;

/** Whether a clause tells who held an event (会议由市水务局主办), which asks nothing of anybody. */
export const beginsWithEvent = (clause: string): boolean => event.test(clause);

/** Whether a label announces units, not a deadline or persons. */
export const namesRole = (label: Label): boolean => label.role !== 'due' && label.role !== 'person';

/** Index of the first label at or behind a position. */
export function firstLabelAt(labels: readonly Label[], position: number): number {
  let low = 0;
  let high = labels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (labels[middle]!.a < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The labels that stand in a range. */
export function labelsWithin(labels: readonly Label[], range: Range): Label[] {
  const inside: Label[] = [];
  for (let k = firstLabelAt(labels, range.a); k < labels.length && labels[k]!.b <= range.b; k += 1)
    inside.push(labels[k]!);
  return inside;
}
