import { Problem } from '#libs/kernel';
import { advance, enter } from './advance.js';
import { entitledTask } from './task-of.js';
import { changeTask, changeTasks, isPending, recordDecision, type Working } from './working-case.js';

/** Agrees (同意). */
export function approveTask(work: Working, personId: string, taskId: string, reason: string): void {
  decide(work, personId, taskId, reason, 'approve');
  advance(work);
}

/** Disagrees (不同意). */
export function disapproveTask(work: Working, personId: string, taskId: string, reason: string): void {
  decide(work, personId, taskId, reason, 'disapprove');
  advance(work);
}

function decide(
  work: Working,
  personId: string,
  taskId: string,
  reason: string,
  decision: 'approve' | 'disapprove',
): void {
  const { task, forId } = entitledTask(work, taskId, personId);
  recordDecision(work, { taskId, visit: task.visit, decision, byId: personId, forId, reason, toStep: null });
  changeTask(work, taskId, { state: decision === 'approve' ? 'approved' : 'disapproved' });
}

/** Sends the case back to a step it came through; that step and those after it decide anew. */
export function returnCase(
  work: Working,
  personId: string,
  { taskId, reason, toStep }: { readonly taskId: string; readonly reason: string; readonly toStep: string },
): void {
  const { task, forId } = entitledTask(work, taskId, personId);
  const earlier = work.case.path.slice(0, -1);
  const target = earlier.findIndex(({ step }) => step === toStep);
  if (target < 0) throw new Problem('returnTargetInvalid');
  recordDecision(work, { taskId, visit: task.visit, decision: 'return', byId: personId, forId, reason, toStep });
  changeTask(work, taskId, { state: 'returned' });
  changeTasks(work, isPending, (other) => ({ ...other, state: 'notNeeded' }));
  work.case = { ...work.case, path: earlier.slice(0, target) };
  enter(work, toStep);
}
