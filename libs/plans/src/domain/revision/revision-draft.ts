import { printing, type DocumentText } from '../document-words.js';
import { type DraftContent, type DraftItem, type DraftQuestion, liveItems, withItems } from '../draft.js';
import { settleMoot, type Resolution } from '../settle-moot.js';
import { answeredAsBefore } from './as-before.js';
import { carriedOver, namesTheSame, printsTheSame, type IssuedDuty } from './carry-over.js';
import { matchItems, type MatchedItem } from './match-items.js';
import type { Heirs } from './with-heirs.js';

/** A duty in force with its identity and the words by which it is known again. */
export type KnownDuty = Omit<MatchedItem, 'id'> & { readonly planItemId: string };

/** What the items of a newer text are known by. */
export interface RevisionSources {
  readonly document: DocumentText;
  /** The duties in force. */
  readonly known: readonly KnownDuty[];
  /** The same duties as the text in force printed them, by plan item. */
  readonly issued: ReadonlyMap<string, IssuedDuty>;
  /** The draft by which the text in force was checked. */
  readonly checked: DraftContent;
  /** Who followed the units of it that have ended. */
  readonly heirs: Heirs;
}

/** Duties of a document as printed, without line breaks and page furniture; one written by hand has no text. */
export function printedTexts(document: DocumentText): (item: Pick<DraftItem, 'span'>) => string {
  const print = printing(document);
  return ({ span }) => (span ? print(span) : '');
}

/** The words and names by which a draft item is matched. */
export const matchedItem = (item: DraftItem): MatchedItem => ({
  id: item.id,
  ref: item.ref,
  title: item.title,
  measures: item.measures,
  units: item.assignments.flatMap(({ unitId, groupId }) => unitId ?? groupId ?? []),
});

/**
 * The draft of a newer text whose items know which of the plan's duties they are; undefined where it has none of them, and
 * no table either that could hold them and is asked about first.
 */
export function revisionDraft(
  draft: DraftContent,
  sources: RevisionSources,
  resolution: Resolution,
): DraftContent | undefined {
  const ids = draft.items.map(({ id }) => id);
  const content = identified(draft, ids, sources, resolution);
  const isTable = ({ subject, status }: DraftQuestion) => subject.type === 'tableColumns' && status === 'open';
  if (content === draft && !draft.questions.some(isTable)) return undefined;
  return answeredAsBefore(content, sources.checked, resolution);
}

/**
 * Gives items of a newer text the identity of the duty in force that they are found to be, where no other item has it, with
 * what was settled of it. The draft itself where none is found again.
 */
export function identified(
  draft: DraftContent,
  itemIds: readonly string[],
  { document, known, issued }: RevisionSources,
  resolution: Resolution,
): DraftContent {
  const asked = new Set(itemIds);
  const taken = new Set(liveItems(draft).flatMap(({ id, planItemId }) => (asked.has(id) ? [] : [planItemId])));
  const before = known
    .filter(({ planItemId }) => !taken.has(planItemId))
    .map(({ planItemId, ...words }): MatchedItem => ({ ...words, id: planItemId }));
  const fresh = draft.items.filter(({ id, removed }) => asked.has(id) && !removed);
  const { pairs } = matchItems(before, fresh.map(matchedItem));
  if (pairs.size === 0) return draft;
  const printedText = printedTexts(document);
  const checked = new Set<string>();
  const named = new Set<string>();
  const items = fresh.flatMap((item): DraftItem[] => {
    const planItemId = pairs.get(item.id);
    if (planItemId === undefined) return [];
    const old = issued.get(planItemId);
    if (!old) return [{ ...item, planItemId }];
    const printed = printedText(item);
    if (printsTheSame(printed, old)) checked.add(item.id);
    else if (namesTheSame(item, old)) named.add(item.id);
    return [{ ...carriedOver(item, printed, old), planItemId }];
  });
  const content = withItems(draft, items);
  const questions = content.questions.map((question) => withoutAskingAgain(question, { checked, named }, resolution));
  return settleMoot({ ...content, questions }, resolution);
}

/** Items that print the same as before, and others that name the same units in the same words. */
interface SameItems {
  readonly checked: ReadonlySet<string>;
  readonly named: ReadonlySet<string>;
}

/**
 * Whether a text is damaged was answered when it was checked before, and its answer is in the item already; so was whether
 * a clause leaves units out.
 */
function withoutAskingAgain(
  question: DraftQuestion,
  { checked, named }: SameItems,
  { by, at }: Resolution,
): DraftQuestion {
  const { kind, subject, itemId, status } = question;
  if (subject.type !== 'text' || itemId === null || status !== 'open') return question;
  if (!checked.has(itemId) && !(kind === 'openEnded' && named.has(itemId))) return question;
  return {
    ...question,
    status: 'waived',
    reason: '原文与现行文本一致，沿用此前核对结果',
    resolvedBy: by,
    resolvedAt: at,
  };
}
