import { useMemo, useRef } from 'react';
import type { Draft } from '../../api/shapes.js';
import { movedBy, movedTo } from './order.js';
import type { DraftStep } from './useDraft.js';

export interface Reorder {
  lift: (id: string) => void;
  /** True while something is carried, so that the row takes the drop. */
  carries: () => boolean;
  dropOn: (id: string) => void;
  move: (id: string, by: 1 | -1) => void;
}

/** Moving a task by dragging its number, or with Alt and the arrow keys. */
export function useReorder(draft: Draft, step: DraftStep): Reorder {
  const lifted = useRef<string | null>(null);
  const { items, version } = draft;
  return useMemo(() => {
    const send = (ids: string[] | null) => {
      if (ids) void step.run((actions) => actions.order(version, ids)).catch(() => undefined);
    };
    return {
      lift: (id) => (lifted.current = id),
      carries: () => lifted.current !== null,
      dropOn: (id) => {
        if (lifted.current !== null) send(movedTo(items, lifted.current, id));
        lifted.current = null;
      },
      move: (id, by) => send(movedBy(items, id, by)),
    };
  }, [items, version, step]);
}
