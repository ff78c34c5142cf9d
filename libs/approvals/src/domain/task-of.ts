import { Problem } from '#libs/kernel';
import type { Task } from './case.js';
import { entitlementOf } from './entitlement.js';
import { isSeated, type Working } from './working-case.js';

/** A task of the case. Throws `notFound` also for one of another case. */
export function taskOf({ case: of }: Working, id: string): Task {
  const task = of.tasks.find((one) => one.id === id);
  if (!task) throw new Problem('notFound');
  return task;
}

/** The task with the name in which this person may decide it. Throws why not. */
export function entitledTask(work: Working, id: string, personId: string): { task: Task; forId: string | null } {
  const task = taskOf(work, id);
  const entitlement = entitlementOf(work.case, task, personId, work.around);
  if ('refused' in entitlement) throw new Problem(entitlement.refused);
  return { task, forId: entitlement.forId };
}

/** Throws where somebody cannot get a task in this visit: has left, asked for it, or has a voice in it already. */
export function ensureFree({ case: of, around }: Working, visit: number, personId: string): void {
  if (personId === of.requesterId) throw new Problem('approverIsRequester');
  if (!around.isActive(personId)) throw new Problem('approverInactive');
  if (isSeated(of, visit, personId)) throw new Problem('approverAlreadyNamed');
}
