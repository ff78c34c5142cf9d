import type { RefObject } from 'react';

/** Going from row to row of the table: the focus is where one is, and what is focused is marked in the text. */
export function useItemRows(tablePane: RefObject<HTMLElement | null>) {
  const rows = () => [...(tablePane.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  /** The row with the focus, else the one that is marked. */
  const present = (): HTMLElement | null =>
    document.activeElement?.closest<HTMLElement>('[data-row]') ??
    tablePane.current?.querySelector<HTMLElement>('[data-row][data-on]') ??
    null;
  const focus = (row: HTMLElement | undefined) => {
    if (!row) return;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  };
  return {
    current: () => present()?.dataset.row ?? null,
    focusItem: (id: string) => focus(rows().find((row) => row.dataset.row === id)),
    step: (by: 1 | -1) => {
      const all = rows();
      const row = present();
      const at = row === null ? -1 : all.indexOf(row);
      focus(at === -1 ? all[0] : all[Math.min(all.length - 1, Math.max(0, at + by))]);
    },
  };
}
