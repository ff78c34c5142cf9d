import type { TaskPlace } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { advance } from './advance.js';
import { ensureFree, entitledTask, taskOf } from './task-of.js';
import { changeTask, giveTurns, insertTask, isPending, type Working } from './working-case.js';

/**
 * Adds an approver (加签). Before or after: the seat approves only where the added one does too. Beside: a seat of its
 * own, counted as the step counts.
 */
export function addApprover(
  work: Working,
  personId: string,
  {
    taskId,
    personId: addedId,
    place,
  }: { readonly taskId: string; readonly personId: string; readonly place: TaskPlace },
): void {
  const { task } = entitledTask(work, taskId, personId);
  ensureFree(work, task.visit, addedId);
  const id = work.around.newId();
  const added = {
    ...task,
    id,
    seat: place === 'beside' ? id : task.seat,
    principalId: addedId,
    holderId: addedId,
    delegateId: null,
    source: 'added',
    added: { by: personId, place },
    state: 'waiting',
    dueOn: null,
  } as const;
  work.events.push({ kind: 'approverAdded', taskId: id });
  insertTask(work, added, taskId, place === 'before' ? 'before' : 'after');
  giveTurns(work);
}

/** Takes an added approver back who has not decided; only whoever added him or her does. */
export function removeApprover(work: Working, personId: string, taskId: string): void {
  const task = taskOf(work, taskId);
  if (task.added === null) throw new Problem('notAdded');
  if (task.added.by !== personId) throw new Problem('addedByAnother');
  if (!isPending(task)) throw new Problem('notAdded');
  changeTask(work, taskId, { state: 'removed' });
  advance(work);
}
