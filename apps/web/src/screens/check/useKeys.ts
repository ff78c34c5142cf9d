import { useEffect, useRef } from 'react';
import { isHeld } from '../../shared/useKeys.js';

export interface KeyActions {
  next: () => void;
  previous: () => void;
  /** The next or the previous row of the table. */
  item: (by: 1 | -1) => void;
  pick: (index: number) => void;
  confirm: () => void;
  correct: () => void;
  waive: () => void;
  edit: () => void;
  undo: () => void;
  rest: () => void;
  /** Out of a form, back to the answers. */
  leave: () => void;
  help: () => void;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';
const acting = 'a, button, [role=button], [role=menuitem], [role=option], summary';

/** Beside the open drawer the keys go from task to task, and decide nothing. */
const besideDrawer = (key: string, target: Element | null): boolean =>
  /^[npe]$/.test(key) && target?.closest('[data-row]') != null;

/** The keys of the check screen; never while somebody types, and never over an open dialog. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || isHeld(event)) return;
      const isTyping = target?.closest(typing) != null;
      if (isTyping && !(event.key === 'Escape' && target?.closest('[data-testid=question]'))) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      if (document.querySelector('.ant-drawer-open') && !besideDrawer(event.key, target)) return;
      const act = actionOf(event, target, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

const letters: Readonly<Record<string, (actions: KeyActions) => () => void>> = {
  j: (actions) => actions.next,
  k: (actions) => actions.previous,
  n: (actions) => () => actions.item(1),
  p: (actions) => () => actions.item(-1),
  c: (actions) => actions.correct,
  w: (actions) => actions.waive,
  e: (actions) => actions.edit,
  u: (actions) => actions.undo,
  r: (actions) => actions.rest,
  '?': (actions) => actions.help,
  '？': (actions) => actions.help,
};

function actionOf(event: KeyboardEvent, target: Element | null, actions: KeyActions): (() => void) | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) return actions.undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const inTable = target?.closest('[data-row]') !== null && target?.closest('[data-row]') !== undefined;
  switch (event.key) {
    case 'ArrowDown':
      return inTable ? null : actions.next;
    case 'ArrowUp':
      return inTable ? null : actions.previous;
    case 'Escape':
      return actions.leave;
    case 'Enter':
      // On a button Enter does what the button says.
      return target?.closest(acting) ? null : actions.confirm;
    default:
      if (/^[1-9]$/.test(event.key)) return () => actions.pick(Number(event.key) - 1);
      return Object.hasOwn(letters, event.key) ? letters[event.key]!(actions) : null;
  }
}
