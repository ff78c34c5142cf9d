import { useEffect, useRef } from 'react';

export interface ReviewKeys {
  next: () => void;
  previous: () => void;
  accept: () => void;
  lack: () => void;
  acceptAll: () => void;
}

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';

/** The keys of the reviewer's desk; never while somebody types, and never over an open dialog. */
export function useReviewKeys(actions: ReviewKeys): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || target?.closest(typing)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown-open')) return;
      const act = keyed(event.key, latest.current);
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function keyed(key: string, actions: ReviewKeys): (() => void) | undefined {
  const byKey: Record<string, () => void> = {
    j: actions.next,
    k: actions.previous,
    a: actions.accept,
    r: actions.lack,
    A: actions.acceptAll,
  };
  return byKey[key];
}
