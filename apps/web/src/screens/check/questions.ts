import type { Answer, Draft, DraftQuestion } from '../../api/shapes.js';
import { isAboutSeveral } from './proposed-unit.js';

export const openQuestions = (draft: Draft): DraftQuestion[] =>
  draft.questions.filter((question) => question.status === 'open');

/** The open question after `from`, or the first one again; null when all are settled. */
export function nextOpen(draft: Draft, from: DraftQuestion | null): DraftQuestion | null {
  const open = openQuestions(draft).sort((a, b) => a.ordinal - b.ordinal);
  return open.find((question) => from !== null && question.ordinal > from.ordinal) ?? open[0] ?? null;
}

/** The neighbour in the order of the document, settled ones included. */
export function neighbour(draft: Draft, from: DraftQuestion | null, step: 1 | -1): DraftQuestion | null {
  const all = [...draft.questions].sort((a, b) => a.ordinal - b.ordinal);
  const at = all.findIndex((question) => question.id === from?.id);
  if (at === -1) return all[0] ?? null;
  return all[at + step] ?? all[at] ?? null;
}

/** The ways to answer beside those offered: what each asks for is a small form, or nothing at all. */
export type Form = 'unit' | 'newUnit' | 'none' | 'confirm' | 'correct' | 'deadline' | 'columns';

const forms: Record<DraftQuestion['kind'], readonly Form[]> = {
  unknownUnit: ['unit', 'newUnit', 'none'],
  ambiguousUnit: ['unit', 'newUnit', 'none'],
  noLead: ['unit', 'newUnit'],
  leadAssumed: ['confirm', 'unit'],
  openEnded: ['confirm'],
  noDeadline: ['deadline'],
  damagedText: ['confirm', 'correct'],
  unaccounted: [],
  tableColumns: ['columns'],
  ruleReach: [],
};

/** The forms that say something no offered answer says already; only the words of a task can be written anew. */
export const formsOf = (question: DraftQuestion): Form[] =>
  (isAboutSeveral(question) ? [] : forms[question.kind]).filter((form) => {
    if (form === 'correct') return question.itemId !== null;
    return !(form === 'confirm' || form === 'none') || !question.options.some(({ answer }) => answer.choice === form);
  });

/** Several answers offered leave no room for several more buttons: the forms then stand behind one. */
export const formsBehindOne = (question: DraftQuestion): boolean =>
  question.options.length >= 2 && formsOf(question).length > 1;

export const choiceOfForm = (form: Form): Choice => ({
  way: 'other',
  form,
  answer: form === 'confirm' || form === 'none' ? { choice: form } : null,
});

/** What the n-th button picks: first the answers offered, then the forms where they stand beside them. */
export function choiceAt(question: DraftQuestion, index: number): Choice | null {
  const answer = question.options[index]?.answer;
  if (answer?.choice === 'items') return { way: 'items', itemIds: answer.itemIds };
  if (answer) return { way: 'option', index };
  const form = formsBehindOne(question) ? undefined : formsOf(question)[index - question.options.length];
  return form ? choiceOfForm(form) : null;
}

/** What the person has picked but not confirmed yet. */
export type Choice =
  | { way: 'option'; index: number }
  | { way: 'items'; itemIds: string[] }
  /** An answer of one's own, in the form chosen for it; `form` is null while that is still to choose. */
  | { way: 'other'; form: Form | null; answer: Answer | null }
  | { way: 'waive'; reason: string };

/** A rule's reach starts from what the rule literally says; everything else is for a person to pick. */
export function startingChoice(question: DraftQuestion): Choice | null {
  const proposed = question.options[0]?.answer;
  return question.kind === 'ruleReach' && proposed?.choice === 'items'
    ? { way: 'items', itemIds: proposed.itemIds }
    : null;
}

/** What will be sent, or null while something is missing. */
export function decisionOf(
  question: DraftQuestion,
  choice: Choice | null,
): { answer: Answer } | { waive: string } | null {
  if (choice === null) return null;
  switch (choice.way) {
    case 'option': {
      const option = question.options[choice.index];
      return option ? { answer: option.answer } : null;
    }
    case 'items':
      return { answer: { choice: 'items', itemIds: choice.itemIds } };
    case 'other':
      return choice.answer === null ? null : { answer: choice.answer };
    case 'waive':
      return choice.reason.trim().length >= 2 ? { waive: choice.reason.trim() } : null;
  }
}

/** Which offered option an answer is: a set of items counts as the option that names the same ones. */
export function optionOf(question: DraftQuestion, answer: Answer | null): number {
  if (answer === null) return -1;
  return question.options.findIndex((option) => sameAnswer(option.answer, answer));
}

function sameAnswer(a: Answer, b: Answer): boolean {
  if (a.choice === 'items' && b.choice === 'items') {
    return a.itemIds.length === b.itemIds.length && a.itemIds.every((id) => b.itemIds.includes(id));
  }
  const { remember: _a, ...restA } = a as Answer & { remember?: boolean };
  const { remember: _b, ...restB } = b as Answer & { remember?: boolean };
  const keys = Object.keys(restA) as (keyof typeof restA)[];
  return keys.length === Object.keys(restB).length && keys.every((key) => restA[key] === restB[key]);
}

/** The question's place in the text; one without a place of its own is asked where its item stands. */
export function placeIn(draft: Draft, question: DraftQuestion): { start: number; end: number } | null {
  return question.span ?? draft.items.find((item) => item.id === question.itemId)?.span ?? null;
}

/** The words around a place, for reading the question without looking away. */
export function excerpt(text: string, place: { start: number; end: number } | null, around = 28) {
  if (place === null) return null;
  const end = Math.min(place.end, place.start + 120);
  const flat = (from: number, to: number) => text.slice(Math.max(0, from), to).replace(/\s+/g, ' ');
  return {
    before: flat(place.start - around, place.start),
    at: flat(place.start, end),
    after: flat(end, end + around),
  };
}
