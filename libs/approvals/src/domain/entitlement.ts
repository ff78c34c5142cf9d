import type { ProblemCode } from '#libs/contracts';
import type { Case, Surroundings, Task } from './case.js';
import { hasVoted, isPending, present } from './working-case.js';

/** In whose name somebody may decide a task (null: their own), or why not. */
export type Entitlement = { readonly forId: string | null } | { readonly refused: ProblemCode };

/**
 * The holder decides, whoever the holder delegated it to, and the holder's stand-in of this day. Nobody decides on
 * their own request, and nobody has two voices in a step: who has a seat of their own does not decide for another.
 */
export function entitlementOf(of: Case, task: Task, personId: string, around: Surroundings): Entitlement {
  if (of.status !== 'open') return { refused: 'caseClosed' };
  if (task.state !== 'live') return { refused: 'taskNotLive' };
  if (personId === of.requesterId) return { refused: 'ownRequest' };
  if (task.holderId === null) return { refused: 'approverMissing' };
  const isTheirs = [task.holderId, task.delegateId, around.standInOf(task.holderId)].includes(personId);
  if (!isTheirs || !around.isActive(personId)) return { refused: 'taskOfAnother' };
  if (hasVoted(of, present(of).visit, personId)) return { refused: 'decidedInStep' };
  if (task.holderId === personId) return { forId: insteadOf(task) };
  const isElsewhere = of.tasks.some(
    (other) =>
      other.id !== task.id &&
      other.visit === task.visit &&
      isPending(other) &&
      (other.holderId === personId || other.delegateId === personId),
  );
  return isElsewhere ? { refused: 'decidedInStep' } : { forId: task.holderId };
}

/** A stand-in who took over from one who left still decides for that person. */
const insteadOf = ({ source, principalId, holderId }: Task): string | null =>
  source === 'standIn' && principalId !== holderId ? principalId : null;
