import { newId } from '#libs/kernel';
import type { DraftQuestion, NewQuestion, QuestionOption } from './draft.js';

/** Doubts of one kind that are asked about one by one; more of them are one question, or nobody reads them any more. */
export const oneByOne = 5;

/** More questions than this about one document are answered without being read. */
export const mostQuestions = 40;

export const confirmOption: QuestionOption = { label: '无误，确认', answer: { choice: 'confirm' } };
export const asPrinted: QuestionOption = { label: '原文如此，确认', answer: { choice: 'confirm' } };

/** A question as it comes into a draft. */
export const opened = (question: NewQuestion, ordinal = 0): DraftQuestion => ({
  ...question,
  id: newId(),
  ordinal,
  status: 'open',
  answer: null,
  reason: null,
  resolvedBy: null,
  resolvedAt: null,
  version: 1,
});
