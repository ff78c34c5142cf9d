import type { ItemReview, Mark, ReviewPart } from '../../api/shapes.js';

export const partKey = ({ part, subjectId }: { part: string; subjectId: string }): string => `${part} ${subjectId}`;

/** What was handed in and waits for the review. */
export const openSubmission = (review: ItemReview | undefined) =>
  review?.submissions.find(({ outcome }) => outcome === 'open');

/** Whether the last audit of what waits for the review was not passed. */
export const auditFailed = (review: ItemReview): boolean => {
  const since = openSubmission(review)?.submittedAt;
  const last = review.audits.filter(({ recordedAt }) => since !== undefined && recordedAt >= since).at(-1);
  return last?.conclusion === 'notPassed';
};

/** The verdict that stands on each part: a later mark replaces the earlier one. */
export function standingMarks(review: ItemReview | undefined): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const mark of openSubmission(review)?.marks ?? []) {
    const before = marks.get(partKey(mark));
    if (!before || before.markedAt <= mark.markedAt) marks.set(partKey(mark), mark);
  }
  return marks;
}

/** The parts of one kind in their order. */
export const partsOf = (review: ItemReview | undefined, kind: ReviewPart['part']): ReviewPart[] =>
  review?.parts.filter(({ part }) => part === kind) ?? [];

/** Notes to begin a return with: what was marked as not right, with what was said about it. */
export function notesToReturn(review: ItemReview | undefined): Record<string, string> {
  const returned = [...standingMarks(review)].filter(([, mark]) => mark.verdict === 'returned');
  return Object.fromEntries(returned.map(([key, mark]) => [key, mark.note]));
}

/** The parts that go back, in the order of the list; a part without a note says nothing and cannot go. */
export function chosenParts(parts: readonly ReviewPart[], notes: Readonly<Record<string, string>>) {
  return parts.flatMap(({ part, subjectId }) => {
    const note = notes[partKey({ part, subjectId })];
    return note === undefined ? [] : [{ part, subjectId, note: note.trim() }];
  });
}
