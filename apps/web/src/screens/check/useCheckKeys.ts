import type { RefObject } from 'react';
import type { Draft } from '../../api/shapes.js';
import { choiceOfForm, formsOf } from './questions.js';
import type { useItemRows } from './useItemRows.js';
import { useKeys } from './useKeys.js';
import type { Asked } from './useQuestions.js';

interface Hands {
  draft: Draft;
  asked: Asked;
  rows: ReturnType<typeof useItemRows>;
  panel: RefObject<HTMLElement | null>;
  goOn: () => void;
  undo: () => void;
  toRest: (rest: Draft['rests'][number]) => void;
  edit: (itemId: string) => void;
  help: () => void;
}

/** What each key of the check screen does: a document of eighty tasks is gone through without a mouse. */
export function useCheckKeys({ draft, asked, rows, panel, goOn, undo, toRest, edit, help }: Hands): void {
  const { question } = asked;
  const ask = (act: () => void) => () => {
    act();
    panel.current?.focus({ preventScroll: true });
  };
  const item = () => rows.current() ?? question?.itemId ?? null;
  const editItem = () => {
    const id = item();
    if (id !== null) edit(id);
  };
  useKeys({
    next: ask(asked.next),
    previous: ask(asked.previous),
    item: rows.step,
    pick: asked.pick,
    confirm: goOn,
    // Where a question has no text to correct, its task is corrected.
    correct: () => {
      if (question?.status === 'open' && formsOf(question).includes('correct')) asked.choose(choiceOfForm('correct'));
      else editItem();
    },
    waive: () => {
      if (question?.status === 'open') asked.choose({ way: 'waive', reason: '' });
    },
    edit: editItem,
    undo,
    rest: () => {
      const next = draft.rests.find(({ state }) => state === 'open') ?? draft.rests[0];
      if (next) toRest(next);
    },
    leave: () => asked.choose(null),
    help,
  });
}
