import { useEffect, useRef } from 'react';

export interface KeyActions {
  next: () => void;
  previous: () => void;
  pick: (index: number) => void;
  confirm: () => void;
  undo: () => void;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';
const acting = 'a, button, [role=button], [role=menuitem], [role=option], summary';

/** The keys of the check screen; never while somebody types, and never over an open dialog. */
export function useKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || target?.closest(typing)) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-drawer-open')) return;
      const act = actionOf(event, target, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function actionOf(event: KeyboardEvent, target: Element | null, actions: KeyActions): (() => void) | null {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) return actions.undo;
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const inTable = target?.closest('[data-row]') !== null && target?.closest('[data-row]') !== undefined;
  switch (event.key) {
    case 'j':
      return actions.next;
    case 'k':
      return actions.previous;
    case 'ArrowDown':
      return inTable ? null : actions.next;
    case 'ArrowUp':
      return inTable ? null : actions.previous;
    case 'Enter':
      // On an answer Enter confirms what is picked; on any other button it does what the button says.
      return target?.closest(acting) && !target.closest('[data-answer]') ? null : actions.confirm;
    default:
      return /^[1-9]$/.test(event.key) ? () => actions.pick(Number(event.key) - 1) : null;
  }
}
