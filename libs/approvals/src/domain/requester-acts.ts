import { Problem } from '#libs/kernel';
import { conclude, isPending, type Working } from './working-case.js';

/** Whoever asked takes it back (撤回), as long as nobody has decided. */
export function withdrawCase(work: Working, personId: string): void {
  ensureRequester(work, personId);
  if (work.case.decisions.length > 0) throw new Problem('withdrawTooLate');
  conclude(work, 'withdrawn');
}

/** Reminds those whose turn it is (催办), at most once a day: by whoever asked, or the office that keeps the flow. */
export function urgeCase(work: Working, personId: string): void {
  if (!work.around.isKeeper(personId)) ensureRequester(work, personId);
  if (work.case.urgedOn === work.around.today) throw new Problem('urgedToday');
  work.case = { ...work.case, urgedOn: work.around.today };
}

/** Lets others read the case (抄送): by whoever asked, or has or had a task in it. */
export function copyCase(work: Working, personId: string, personIds: readonly string[]): void {
  const { requesterId, tasks, decisions, copiedIds } = work.case;
  const isPart =
    personId === requesterId ||
    tasks.some((task) => isPending(task) && (task.holderId === personId || task.delegateId === personId)) ||
    decisions.some(({ byId }) => byId === personId);
  if (!isPart) throw new Problem('forbidden');
  if (personIds.some((id) => !work.around.isActive(id))) throw new Problem('approverInactive');
  work.case = { ...work.case, copiedIds: [...new Set([...copiedIds, ...personIds])] };
}

function ensureRequester({ case: of }: Working, personId: string): void {
  if (of.requesterId !== personId) throw new Problem('notRequester');
}
