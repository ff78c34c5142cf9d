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
  choose: (choice: Choice | null) => void;
  pick: (index: number) => void;
  confirm: () => void;
  next: () => void;
  previous: () => void;
  goTo: (id: string) => void;
  toFirstOpen: () => void;
}

/** Which question is on the screen and what is picked for it. What is picked stays when others change the draft. */
export function useQuestions(draft: Draft, step: DraftStep): Asked {
  const [at, setAt] = useState<string | null>(() => nextOpen(draft, null)?.id ?? null);
  const [picked, setPicked] = useState<{ id: string; choice: Choice | null } | null>(null);

  const question = draft.questions.find((candidate) => candidate.id === at) ?? nextOpen(draft, null);
  const open = question?.status === 'open';
  const choice = !question || !open ? null : picked?.id === question.id ? picked.choice : startingChoice(question);
  const decision = question && open ? decisionOf(question, choice) : null;

  const goTo = useCallback((id: string | null | undefined) => id != null && setAt(id), []);
  const choose = (next: Choice | null) => question && setPicked({ id: question.id, choice: next });

  const confirm = () => {
    if (!question || step.pending) return;
    if (!open) return goTo(nextOpen(draft, question)?.id);
    if (!decision) return;
    step
      .run((actions) =>
        'waive' in decision ? actions.waive(question, decision.waive) : actions.answer(question, decision.answer),
      )
      .then((after) => goTo(nextOpen(after, question)?.id))
      // Said already; the person stays at the question with what they had picked.
      .catch(() => undefined);
  };

  return {
    question,
    openCount: openQuestions(draft).length,
    choice,
    complete: !open || decision !== null,
    pending: step.pending,
    choose,
    pick: (index) => {
      const next = open ? choiceAt(question, index) : null;
      if (next) choose(next);
    },
    confirm,
    next: () => goTo(neighbour(draft, question, 1)?.id),
    previous: () => goTo(neighbour(draft, question, -1)?.id),
    goTo,
    toFirstOpen: () => goTo(nextOpen(draft, null)?.id),
  };
}
