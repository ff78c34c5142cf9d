import { Problem } from '#libs/kernel';
import type { Outline } from '#libs/contracts';
import { type DocumentPlaces, withoutPlaces } from './document-places.js';
import { draftItems } from './draft-from-outline.js';
import { type DraftContent, type DraftItem, liveItems, renumbered, withItems, withQuestion } from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { withDraftRefs } from './outline-refs.js';
import { questionsOf } from './questions-of.js';
import { withRowQuestions } from './row-questions.js';
import { freshRules, rulesOnRows } from './row-rules.js';
import { type Resolution, settleMoot } from './settle-moot.js';
import { namesAsked, rowsOf, tablesOf, withNamesKnown, withoutNames } from './table-rows.js';

/**
 * Adds what the text says now that the header of a table is explained: its rows as items where they stand, with the
 * questions that any other item of the text would be asked. What was there before stays as it is. Problem
 * `answerNotOffered` where the table still says nothing.
 */
export function withTableItems(
  content: DraftContent,
  tableQuestion: string,
  outline: Outline,
  names: NameLookup,
  resolution: Resolution,
  places: DocumentPlaces = withoutPlaces,
): DraftContent {
  const question = content.questions.find(({ id }) => id === tableQuestion);
  if (question?.subject.type !== 'tableColumns' || question.span === null) return content;
  const read = withDraftRefs(outline, content.items);
  const part = rowsOf(read, tablesOf(question));
  const known = namesAsked(content.questions);
  const rows = draftItems(part, names).map((item) => withNamesKnown(item, known));
  if (rows.length === 0)
    throw new Problem('answerNotOffered', { detail: '按所指定的列没有读出任务，请核对各列的含义。' });
  const told = withQuestion(content, {
    ...question,
    subject: { ...question.subject, itemIds: rows.map(({ id }) => id) },
  });
  const placed = withItems(told, rows);
  const ordered = renumbered(placed, inOrderOfText(content, rows));
  const rules = freshRules(content, read.responsibilityRules);
  const ofRows = questionsOf(withoutNames({ ...part, responsibilityRules: rules }, known), rows, names, {
    ...places,
    unread: [],
  });
  const asked = [
    ...ofRows.filter(({ kind }) => kind !== 'ruleReach'),
    ...rulesOnRows(ordered, read.responsibilityRules, rows, names),
  ];
  return settleMoot(withRowQuestions(ordered, asked), resolution);
}

/** Takes out the items that an earlier explanation of a table gave. */
export function withoutTableItems(content: DraftContent, itemIds: readonly string[] = []): DraftContent {
  const gone = content.items.filter((item) => itemIds.includes(item.id)).map((item) => ({ ...item, removed: true }));
  const left = withItems(content, gone);
  return renumbered(
    left,
    liveItems(left).map((item) => item.id),
  );
}

/** Each new item before the first that stands behind it in the text; items moved by hand stay where they were put. */
function inOrderOfText(content: DraftContent, added: readonly DraftItem[]): string[] {
  const order = liveItems(content);
  for (const item of added) {
    const at = order.findIndex((other) => other.span !== null && other.span.start > item.span!.start);
    order.splice(at === -1 ? order.length : at, 0, item);
  }
  return order.map((item) => item.id);
}
