import type { Outline, OutlineItem } from '#libs/contracts';
import { printedDeadline } from './deadline.js';
import type { DraftItem, NewQuestion, QuestionOption } from './draft.js';

/** All items that print no deadline are one decision, taken once; an exception is set with its item. */
export function deadlineQuestions(outline: Outline, items: readonly DraftItem[]): NewQuestion[] {
  const doubts = outline.warnings.filter(({ code }) => code === 'itemWithoutDeadline');
  const [doubt] = doubts;
  if (!doubt) return [];
  const named = new Set(doubts.flatMap(({ itemRef }) => itemRef ?? []));
  // Where it is so of most items the reader says it once, of none in particular.
  const undated = items.filter((item, k) =>
    named.size > 0 ? named.has(item.ref) : item.dueOn === null && !isDated(outline.items[k]!),
  );
  const [first] = undated;
  if (!first) return [];
  return [
    {
      kind: 'noDeadline',
      itemId: undated.length === 1 ? first.id : null,
      printed: doubt.text,
      message: `${items.length} 项任务中有 ${undated.length} 项没有写明完成时限（${refsOf(undated)}）。请确定统一的时限；个别任务另有时限的，可编辑该任务。`,
      span: { start: doubt.span[0], end: doubt.span[1] },
      options: [...outline.horizons.slice(0, 2).flatMap(horizonOption), withoutDeadline],
      subject: { type: 'deadline', itemIds: undated.map((item) => item.id) },
    },
  ];
}

const isDated = ({ dueText, targets }: OutlineItem): boolean =>
  dueText !== null ||
  targets.some(({ due, recurrence, continuing }) => due !== null || recurrence !== null || continuing);

const mostRefs = 30;

function refsOf(items: readonly DraftItem[]): string {
  const refs = items.slice(0, mostRefs).map((item) => item.ref);
  return refs.join('、') + (items.length > mostRefs ? '等' : '');
}

function horizonOption(year: number): QuestionOption[] {
  const dueOn = printedDeadline(`${year}年`, '');
  return dueOn === null ? [] : [{ label: `均按本方案期限（${year}年底）`, answer: { choice: 'deadline', dueOn } }];
}

const withoutDeadline: QuestionOption = { label: '均不设时限', answer: { choice: 'deadline', dueOn: null } };
