import type { DraftContent, DraftItem, DraftQuestion } from '../draft.js';
import { carriedOver, printsTheSame, type IssuedDuty } from './carry-over.js';
import { matchItems, type MatchedItem } from './match-items.js';
import { settleMoot, type Resolution } from '../settle-moot.js';

/** A duty in force with its identity and the words by which it is known again. */
export type KnownDuty = Omit<MatchedItem, 'id'> & { readonly planItemId: string };

/** What the draft of a newer text is made of. */
export interface RevisionSources {
  /** What the reader found in the newer text, and that text. */
  readonly draft: DraftContent;
  readonly text: string;
  /** The duties in force. */
  readonly known: readonly KnownDuty[];
  /** The same duties as the text in force printed them, by plan item. */
  readonly issued: ReadonlyMap<string, IssuedDuty>;
}

/** The duty as printed, line breaks removed; one written by hand has none. */
export const printedText = (text: string, { span }: Pick<DraftItem, 'span'>): string =>
  span
    ? text
        .slice(span.start, span.end)
        .replace(/\s*\n\s*/g, '')
        .trim()
    : '';

/** The words and names by which a draft item is matched. */
export const matchedItem = (item: DraftItem): MatchedItem => ({
  id: item.id,
  ref: item.ref,
  title: item.title,
  measures: item.measures,
  units: item.assignments.flatMap(({ unitId, groupId }) => unitId ?? groupId ?? []),
});

/** The draft of a newer text whose items know which of the plan's duties they are; undefined where it has none of them. */
export function revisionDraft(
  { draft, text, known, issued }: RevisionSources,
  resolution: Resolution,
): DraftContent | undefined {
  const before = known.map(({ planItemId, ...words }): MatchedItem => ({ ...words, id: planItemId }));
  const { pairs } = matchItems(before, draft.items.map(matchedItem));
  if (pairs.size === 0) return undefined;
  const checked = new Set<string>();
  const items = draft.items.map((item) => {
    const planItemId = pairs.get(item.id);
    if (planItemId === undefined) return item;
    const old = issued.get(planItemId);
    if (old && printsTheSame(printedText(text, item), old)) checked.add(item.id);
    return old ? { ...carriedOver(item, printedText(text, item), old), planItemId } : { ...item, planItemId };
  });
  const questions = draft.questions.map((question) => withoutAskingAgain(question, checked, resolution));
  return settleMoot({ ...draft, items, questions }, resolution);
}

/** Whether a text is damaged was answered when it was checked before, and its answer is in the item already. */
function withoutAskingAgain(
  question: DraftQuestion,
  checked: ReadonlySet<string>,
  { by, at }: Resolution,
): DraftQuestion {
  const { subject, itemId } = question;
  if (subject.type !== 'text' || itemId === null || !checked.has(itemId)) return question;
  return {
    ...question,
    status: 'waived',
    reason: '原文与现行文本一致，沿用此前核对结果',
    resolvedBy: by,
    resolvedAt: at,
  };
}
