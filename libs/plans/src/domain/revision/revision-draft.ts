import type { DraftContent, DraftItem } from '../draft.js';
import { carriedOver, type IssuedDuty } from './carry-over.js';
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
  const items = draft.items.map((item) => {
    const planItemId = pairs.get(item.id);
    if (planItemId === undefined) return item;
    const old = issued.get(planItemId);
    return old ? { ...carriedOver(item, printedText(text, item), old), planItemId } : { ...item, planItemId };
  });
  return settleMoot({ ...draft, items }, resolution);
}
