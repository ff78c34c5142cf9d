import type { QuestionOption } from './draft.js';

/** Doubts of one kind that are asked about one by one; more of them are one question, or nobody reads them any more. */
export const oneByOne = 5;

/** More questions than this about one document are answered without being read. */
export const mostQuestions = 40;

export const confirmOption: QuestionOption = { label: '无误，确认', answer: { choice: 'confirm' } };
export const asPrinted: QuestionOption = { label: '原文如此，确认', answer: { choice: 'confirm' } };
