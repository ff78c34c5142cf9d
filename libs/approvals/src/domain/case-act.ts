import type { TaskPlace } from '#libs/contracts';
import type { Case, Moved, Surroundings } from './case.js';
import { addApprover, removeApprover } from './approvers.js';
import { appointApprover, delegateTask, takeTaskBack, transferTask } from './pass-on.js';
import { approveTask, disapproveTask, returnCase } from './decide.js';
import { copyCase, urgeCase, withdrawCase } from './requester-acts.js';
import { recheckTasks } from './recheck.js';
import { ensureOpen, moved, working, type Working } from './working-case.js';

/** What a person does in a case. */
export type CaseAct =
  | { readonly kind: 'approve' | 'disapprove'; readonly taskId: string; readonly reason: string }
  | { readonly kind: 'return'; readonly taskId: string; readonly reason: string; readonly toStep: string }
  | { readonly kind: 'delegate' | 'transfer' | 'appoint'; readonly taskId: string; readonly personId: string }
  | { readonly kind: 'takeBack' | 'remove'; readonly taskId: string }
  | { readonly kind: 'add'; readonly taskId: string; readonly personId: string; readonly place: TaskPlace }
  | { readonly kind: 'copy'; readonly personIds: readonly string[] }
  | { readonly kind: 'withdraw' | 'urge' };

/**
 * One act on a case. First whoever has left is followed by somebody else, so that the act meets the case as it is
 * today. Throws the problem that stands in the way; the case given is never changed.
 */
export function actOnCase(of: Case, personId: string, act: CaseAct, around: Surroundings): Moved {
  ensureOpen(of);
  const work = working(of, around);
  recheckTasks(work);
  perform(work, personId, act);
  return moved(work);
}

/** Lets somebody follow those who have left; nothing happens where nobody has. */
export function recheckCase(of: Case, around: Surroundings): Moved {
  const work = working(of, around);
  if (of.status === 'open') recheckTasks(work);
  return moved(work);
}

function perform(work: Working, personId: string, act: CaseAct): void {
  switch (act.kind) {
    case 'approve':
      return approveTask(work, personId, act.taskId, act.reason);
    case 'disapprove':
      return disapproveTask(work, personId, act.taskId, act.reason);
    case 'return':
      return returnCase(work, personId, act);
    case 'delegate':
      return delegateTask(work, personId, act.taskId, act.personId);
    case 'transfer':
      return transferTask(work, personId, act.taskId, act.personId);
    case 'appoint':
      return appointApprover(work, personId, act.taskId, act.personId);
    case 'takeBack':
      return takeTaskBack(work, personId, act.taskId);
    case 'add':
      return addApprover(work, personId, act);
    case 'remove':
      return removeApprover(work, personId, act.taskId);
    case 'withdraw':
      return withdrawCase(work, personId);
    case 'urge':
      return urgeCase(work, personId);
    case 'copy':
      return copyCase(work, personId, act.personIds);
  }
}
