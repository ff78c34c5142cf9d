import { useRef, type RefObject } from 'react';
import { pointAt } from '../../shared/document/marking.js';
import type { NumberRole } from './TextHead.js';

/** Going to places of the text that belong to no question: what is unaccounted for, and numbers by their role. */
export function usePlaces(textPane: RefObject<HTMLElement | null>) {
  const reached = useRef<Partial<Record<NumberRole, number>>>({});
  return {
    toOffset: (offset: number) =>
      pointAt(textPane.current, textPane.current?.querySelector<HTMLElement>(`[data-at="${offset}"]`) ?? null),
    /** The next number of the role, from the first again behind the last. */
    nextNumber: (role: NumberRole) => {
      const all = [...(textPane.current?.querySelectorAll<HTMLElement>(`[data-number="${role}"]`) ?? [])];
      const at = (reached.current[role] ?? -1) + 1;
      reached.current = { [role]: at >= all.length ? 0 : at };
      pointAt(textPane.current, all[reached.current[role] ?? 0] ?? null);
    },
  };
}
