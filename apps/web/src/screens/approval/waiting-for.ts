import type { ApprovalCase } from '../../api/shapes.js';
import { visitsOf } from './trail.js';

/** For whom an open approval waits: nobody's name where the office has to find somebody. */
export interface WaitingFor {
  readonly step: string;
  readonly names: readonly string[];
  /** The first of their days. */
  readonly dueOn: string | null;
}

export function waitingFor(approval: ApprovalCase): WaitingFor | null {
  if (approval.status !== 'open') return null;
  const live = approval.tasks.filter(({ state }) => state === 'live');
  const [dueOn = null] = live.flatMap((task) => (task.dueOn === null ? [] : [task.dueOn])).sort();
  const names = live.flatMap(({ holder }) => (holder === null ? [] : [holder.name]));
  return { step: visitsOf(approval).at(-1)?.name ?? '', names, dueOn };
}
