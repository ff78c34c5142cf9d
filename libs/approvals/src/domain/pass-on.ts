import { Problem } from '#libs/kernel';
import type { Task } from './case.js';
import { ensureFree, taskOf } from './task-of.js';
import { changeTask, isPending, type Working } from './working-case.js';

/** Lets somebody decide in one's name (授权办理); the holder may still decide, or take it back. */
export function delegateTask(work: Working, personId: string, taskId: string, toId: string): void {
  const task = heldTask(work, personId, taskId);
  ensureFree(work, task.visit, toId);
  changeTask(work, taskId, { delegateId: toId });
}

/** Ends a delegation. */
export function takeTaskBack(work: Working, personId: string, taskId: string): void {
  const { delegateId } = heldTask(work, personId, taskId);
  if (delegateId !== null) work.events.push({ kind: 'delegationTakenBack', taskId, delegateId });
  changeTask(work, taskId, { delegateId: null });
}

/** Gives the task to somebody whose it is from now on (转办). */
export function transferTask(work: Working, personId: string, taskId: string, toId: string): void {
  const task = heldTask(work, personId, taskId);
  ensureFree(work, task.visit, toId);
  changeTask(work, taskId, { holderId: toId, delegateId: null, source: 'transferred' });
}

/** The office that keeps the flow names somebody for a task that nobody was found for; not on its own request. */
export function appointApprover(work: Working, personId: string, taskId: string, toId: string): void {
  const task = taskOf(work, taskId);
  if (!work.around.isKeeper(personId)) throw new Problem('forbidden');
  if (personId === work.case.requesterId) throw new Problem('ownRequest');
  if (!isPending(task)) throw new Problem('taskNotLive');
  if (task.holderId !== null) throw new Problem('taskNotKept');
  ensureFree(work, task.visit, toId);
  changeTask(work, taskId, { holderId: toId, source: 'appointed' });
}

/** Only the holder passes a task on: neither a delegate nor a stand-in does, so that nothing chains. */
function heldTask(work: Working, personId: string, taskId: string): Task {
  const task = taskOf(work, taskId);
  if (!isPending(task)) throw new Problem('taskNotLive');
  if (task.holderId === personId) return task;
  const standsIn = task.holderId !== null && work.around.standInOf(task.holderId) === personId;
  throw new Problem(task.delegateId === personId || standsIn ? 'delegationChain' : 'taskOfAnother');
}
