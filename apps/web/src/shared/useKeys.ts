import { useEffect, useRef } from 'react';

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';

/** What only moves may go on while its key is held; a held key never decides twice. */
export const isHeld = ({ repeat, key }: KeyboardEvent): boolean => repeat && !/^(?:[jknp]|Arrow(?:Up|Down))$/.test(key);

/** The keys of a screen; never while somebody types, and never over an open dialog. */
export function useKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.defaultPrevented || event.isComposing || isHeld(event) || target?.closest(typing)) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown-open')) return;
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
