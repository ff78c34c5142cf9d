import { useCallback, useState } from 'react';
import type { Draft, DraftQuestion } from '../../api/shapes.js';
import { choiceAt, decisionOf, neighbour, nextOpen, openQuestions, startingChoice, type Choice } from './questions.js';
import type { DraftStep } from './useDraft.js';

export interface Asked {
  /** The question on the screen; null when the document raised none. */
  question: DraftQuestion | null;
  openCount: number;
  choice: Choice | null;
  complete: boolean;
  pending: boolean;
  /** Picks without answering: for what has to be filled in first. */
  choose: (choice: Choice | null) => void;
  /** Answers with the n-th button, or opens its form. */
  pick: (index: number) => void;
  /** Answers with what is picked, or with the first answer offered where nothing is. */
  confirm: () => void;
  next: () => void;
  previous: () => void;
  goTo: (id: string) => void;
  toFirstOpen: () => void;
}

/** Which question is on the screen and what is picked for it. What is picked stays when others change the draft. */
export function useQuestions(draft: Draft, step: DraftStep): Asked {
  const [at, setAt] = useState<string | null>(() => nextOpen(draft, null)?.id ?? null);
  const [picked, setPicked] = useState<ReadonlyMap<string, Choice | null>>(new Map());

  const question = draft.questions.find((candidate) => candidate.id === at) ?? nextOpen(draft, null);
  const open = question?.status === 'open';
  const choice =
    !question || !open ? null : picked.has(question.id) ? picked.get(question.id)! : startingChoice(question);
  /** What confirming would answer. */
  const toConfirm = question && open ? (choice ?? (question.options.length > 0 ? choiceAt(question, 0) : null)) : null;

  const goTo = useCallback((id: string | null | undefined) => id != null && setAt(id), []);
  const choose = (next: Choice | null) => question && setPicked((old) => new Map(old).set(question.id, next));

  const settle = (asked: DraftQuestion, next: Choice | null) => {
    const decision = decisionOf(asked, next);
    if (!decision || step.pending) return;
    step
      .run((actions) =>
        'waive' in decision ? actions.waive(asked, decision.waive) : actions.answer(asked, decision.answer),
      )
      .then((after) => goTo(nextOpen(after, asked)?.id))
      // Said already; the person stays at the question with what they had picked.
      .catch(() => undefined);
  };

  return {
    question,
    openCount: openQuestions(draft).length,
    choice,
    complete: !open || (question !== null && decisionOf(question, toConfirm) !== null),
    pending: step.pending,
    choose,
    pick: (index) => {
      const next = question && open ? choiceAt(question, index) : null;
      if (!question || next === null) return;
      choose(next);
      settle(question, next);
    },
    confirm: () => {
      if (!question) return;
      if (open) settle(question, toConfirm);
      else goTo(nextOpen(draft, question)?.id);
    },
    next: () => goTo(neighbour(draft, question, 1)?.id),
    previous: () => goTo(neighbour(draft, question, -1)?.id),
    goTo,
    toFirstOpen: () => goTo(nextOpen(draft, null)?.id),
  };
}
