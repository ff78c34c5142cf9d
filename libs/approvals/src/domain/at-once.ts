import { Problem } from '#libs/kernel';
import type { Case } from './case.js';
import { stepOf } from './next-step.js';
import { isPending, present } from './working-case.js';

/** What takes an item off the list, or gives it to others, is looked at one by one unless a flow says otherwise. */
const LOOKED_AT_ALONE: readonly string[] = ['close', 'transfer'];

/** Throws `approvedAlone` where the present step is not to be agreed to among several at once. */
export function ensureAtOnce(of: Case, action: string): void {
  const allowed = stepOf(of.flow, present(of).step).atOnce ?? !LOOKED_AT_ALONE.includes(action);
  if (!allowed) throw new Problem('approvedAlone');
}

/** How a case stands: in which step, and who has to decide there. */
export function standingOf(of: Case): { status: Case['status']; step: string; waitsForIds: string[] } {
  const { step, visit } = present(of);
  const live = of.tasks.filter((task) => task.visit === visit && isPending(task) && task.state === 'live');
  return {
    status: of.status,
    step: stepOf(of.flow, step).name,
    waitsForIds: live.flatMap(({ holderId }) => holderId ?? []),
  };
}
