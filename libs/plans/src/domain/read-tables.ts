import { Problem } from '#libs/kernel';
import type { Outline } from '#libs/contracts';
import { draftFromOutline } from './draft-from-outline.js';
import {
  type DraftContent,
  type DraftItem,
  type DraftQuestion,
  liveItems,
  renumbered,
  type Span,
  withItems,
  withQuestion,
} from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { type Resolution, settleMoot } from './settle-moot.js';

/**
 * Adds what the text says now that the header of a table is explained: its rows as items where they stand, with their
 * questions. What was there before stays as it is. Problem `answerNotOffered` where the table still says nothing.
 */
export function withTableItems(
  content: DraftContent,
  tableQuestion: string,
  outline: Outline,
  names: NameLookup,
  resolution: Resolution,
): DraftContent {
  const question = content.questions.find(({ id }) => id === tableQuestion);
  if (question?.subject.type !== 'tableColumns' || question.span === null) return content;
  const fresh = draftFromOutline(outline, names);
  const { span } = question;
  const added = fresh.items.filter((item) => item.span !== null && meets(item.span, span));
  if (added.length === 0)
    throw new Problem('answerNotOffered', { detail: '按所指定的列没有读出任务，请核对各列的含义。' });
  const last = Math.max(0, ...content.questions.map(({ ordinal }) => ordinal));
  const questions = newQuestions(content, fresh.questions, added, span).map((one, k) => ({
    ...one,
    ordinal: last + k + 1,
  }));
  const known: DraftContent = { items: content.items, questions: [...content.questions, ...questions] };
  const told = withQuestion(known, {
    ...question,
    subject: { ...question.subject, itemIds: added.map(({ id }) => id) },
  });
  const placed = withItems(told, added);
  return settleMoot(renumbered(placed, inOrderOfText(content, added)), resolution);
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

const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** Each new item before the first that stands behind it in the text; items moved by hand stay where they were put. */
function inOrderOfText(content: DraftContent, added: readonly DraftItem[]): string[] {
  const order = liveItems(content);
  for (const item of added) {
    const at = order.findIndex((other) => other.span !== null && other.span.start > item.span!.start);
    order.splice(at === -1 ? order.length : at, 0, item);
  }
  return order.map((item) => item.id);
}

/** What the new items ask that is not asked already. */
function newQuestions(
  content: DraftContent,
  asked: readonly DraftQuestion[],
  added: readonly DraftItem[],
  span: Span,
): DraftQuestion[] {
  const ids = new Set(added.map((item) => item.id));
  const names = new Set(content.questions.flatMap(({ subject }) => (subject.type === 'name' ? [subject.name] : [])));
  const refs = added.map((item) => item.ref).join('、');
  return asked.flatMap((question): DraftQuestion[] => {
    const { subject, itemId } = question;
    switch (subject.type) {
      case 'name':
        return names.has(subject.name) ||
          !added.some((item) => item.assignments.some(({ name }) => name === subject.name))
          ? []
          : [question];
      case 'deadline':
      case 'firstLeads': {
        const itemIds = subject.itemIds.filter((id) => ids.has(id));
        if (itemIds.length === 0) return [];
        const own = itemId !== null && ids.has(itemId) ? itemId : null;
        const message =
          itemIds.length < subject.itemIds.length
            ? `${question.message}（此处仅涉及表中任务：${refs}）`
            : question.message;
        return [{ ...question, itemId: own, message, subject: { ...subject, itemIds } }];
      }
      case 'leadAssumed':
        return added.some((item) => item.leadAssumed) ? [{ ...question, itemId: null }] : [];
      case 'names':
        return [question];
      case 'unaccounted':
      case 'tableColumns':
      case 'standingImplementers':
      case 'leadIsFirst':
        return [];
      case 'lead':
      case 'text':
        if (itemId !== null) return ids.has(itemId) ? [question] : [];
        return question.span !== null && meets(question.span, span) ? [question] : [];
    }
  });
}
