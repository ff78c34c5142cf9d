import type { Task } from './case.js';
import { successorOf } from './seats.js';
import { changeTask, isPending, isSeated, type Working } from './working-case.js';

/**
 * Lets somebody follow whoever has left: the stand-in, then whoever leads the unit, and else the office that keeps the
 * flow, which then has to appoint somebody. What that office keeps goes to the unit's head as soon as there is one.
 */
export function recheckTasks(work: Working): void {
  for (const { id } of work.case.tasks.filter(isPending)) {
    const task = work.case.tasks.find((one) => one.id === id);
    if (task) recheck(work, task);
  }
}

function recheck(work: Working, task: Task): void {
  const { around } = work;
  if (task.delegateId !== null && !around.isActive(task.delegateId)) {
    work.events.push({ kind: 'delegationEnded', taskId: task.id, delegateId: task.delegateId });
    changeTask(work, task.id, { delegateId: null });
  }
  if (task.holderId !== null && around.isActive(task.holderId)) return;
  const isFree = (personId: string): boolean =>
    personId !== work.case.requesterId && around.isActive(personId) && !isSeated(work.case, task.visit, personId);
  const found = successorOf(task.holderId ?? task.principalId, task.unitId, around, isFree);
  if (!found && task.holderId === null) return;
  const after = found ?? { holderId: null, source: 'kept' as const };
  // Whoever decides instead of somebody who has left decides for that person.
  const principalId = task.holderId ?? task.principalId;
  work.events.push({
    kind: 'reassigned',
    taskId: task.id,
    fromId: task.holderId,
    toId: after.holderId,
    source: after.source,
  });
  changeTask(work, task.id, { ...after, principalId, delegateId: null });
}
