import type { Agreement, CaseStatus, FlowStep } from '#libs/contracts';
import { addWorkingDays, groupedBy, Problem } from '#libs/kernel';
import type { Case, CaseEvent, Decision, Moved, Surroundings, Task } from './case.js';
import { stepOf } from './next-step.js';

/** A case while an act is done to it: a copy that changes, and what happens. */
export interface Working {
  case: Case;
  readonly around: Surroundings;
  readonly events: CaseEvent[];
}

/** The same where nobody is looked for. */
export type Concluding = Omit<Working, 'around'> & { readonly around?: Surroundings };

/** Opens a copy to work on. */
export function working(of: Case): Concluding;
export function working(of: Case, around: Surroundings): Working;
export function working(of: Case, around?: Surroundings): Concluding | Working {
  return { case: of, events: [], ...(around && { around }) };
}

/** What the work came to. */
export const moved = ({ case: after, events }: Concluding): Moved => ({ case: after, events });

/** The visit of a step that is going on. */
export function present({ path }: Case): { step: string; visit: number } {
  const last = path.at(-1);
  if (!last) throw new Error('The case has not entered a step.');
  return last;
}

/** The present step of the flow. */
export const presentStep = (of: Case): FlowStep => stepOf(of.flow, present(of).step);

/** The tasks of the visit that is going on. */
export const presentTasks = (of: Case): Task[] => {
  const { visit } = present(of);
  return of.tasks.filter((task) => task.visit === visit);
};

/** Not decided, and neither removed nor made needless. */
export const isPending = ({ state }: Task): boolean => state === 'waiting' || state === 'live';

/** Changes tasks where `which` says so. */
export function changeTasks(work: Concluding, which: (task: Task) => boolean, change: (task: Task) => Task): void {
  work.case = { ...work.case, tasks: work.case.tasks.map((task) => (which(task) ? change(task) : task)) };
}

/** Changes one task. */
export const changeTask = (work: Working, id: string, change: Partial<Task>): void =>
  changeTasks(
    work,
    (task) => task.id === id,
    (task) => ({ ...task, ...change }),
  );

/** Puts a task into the list, right before or after another. */
export function insertTask(work: Working, task: Task, neighbourId: string, side: 'before' | 'after'): void {
  const at = work.case.tasks.findIndex(({ id }) => id === neighbourId) + (side === 'after' ? 1 : 0);
  work.case = { ...work.case, tasks: work.case.tasks.toSpliced(at, 0, task) };
}

/** Ends the case: it has one outcome, and nobody has a task in it any more. */
export function conclude(work: Concluding, status: Exclude<CaseStatus, 'open'>): void {
  ensureOpen(work.case);
  changeTasks(work, isPending, (task) => ({ ...task, state: 'notNeeded' }));
  work.case = { ...work.case, status };
  if (work.around && status !== 'withdrawn') tellCopies(work, work.around);
  work.events.push({ kind: 'concluded', status });
}

/** Those the flow names are told of the outcome (抄送); whoever asked knows it anyway. */
function tellCopies(work: Concluding, around: Surroundings): void {
  const of = work.case;
  const named = of.flow.copies.flatMap((rule) => around.named(rule).personIds);
  const told = named.filter((personId) => personId !== of.requesterId && around.isActive(personId));
  const personIds = [...new Set(told)].filter((personId) => !of.copiedIds.includes(personId));
  if (personIds.length > 0) work.events.push({ kind: 'outcomeCopied', personIds });
  work.case = { ...of, copiedIds: [...of.copiedIds, ...personIds] };
}

/** Throws `caseClosed`. */
export function ensureOpen({ status }: Case): void {
  if (status !== 'open') throw new Problem('caseClosed');
}

/** Whether somebody decided in this visit, in whosever name. */
export const hasVoted = ({ decisions }: Case, visit: number, personId: string): boolean =>
  decisions.some((decision) => decision.visit === visit && decision.byId === personId);

/** Whether a seat of the visit is somebody's: held, delegated, or decided. */
export const isSeated = (of: Case, visit: number, personId: string): boolean =>
  of.tasks.some(
    (task) => task.visit === visit && isPending(task) && (task.holderId === personId || task.delegateId === personId),
  ) || hasVoted(of, visit, personId);

/** Adds a decision to the record of the case. */
export function recordDecision(work: Working, decision: Decision): void {
  work.case = { ...work.case, decisions: [...work.case.decisions, decision] };
}

/** The tasks of each seat, in the order in which the seats first come. */
const bySeat = (tasks: readonly Task[]): Task[][] => [...groupedBy(tasks, ({ seat }) => seat).values()];

type Voice = 'yes' | 'no' | 'pending';

/** What a seat says: no as soon as one of it disapproves, yes once all of it approve. */
function voiceOfSeat(seat: readonly Task[]): Voice {
  if (seat.some(({ state }) => state === 'disapproved')) return 'no';
  return seat.every(({ state }) => state === 'approved') ? 'yes' : 'pending';
}

/** What a step says as a whole. */
export function voiceOf(agreement: Agreement, tasks: readonly Task[]): Voice {
  const all = bySeat(tasks.filter(({ state }) => state !== 'removed')).map(voiceOfSeat);
  const saying = (voice: Voice): number => all.filter((one) => one === voice).length;
  switch (agreement.mode) {
    case 'all':
    case 'inOrder':
      return saying('no') > 0 ? 'no' : saying('pending') > 0 ? 'pending' : 'yes';
    case 'any':
      return saying('yes') > 0 ? 'yes' : saying('no') > 0 ? 'no' : 'pending';
    case 'nOf':
      if (saying('yes') >= agreement.votes) return 'yes';
      return all.length - saying('no') < agreement.votes ? 'no' : 'pending';
  }
}

/**
 * Whose turn it is: in each seat the first who has not decided; in order, only in the first such seat. A seat that
 * disapproves already asks nobody any more.
 */
export function giveTurns(work: Working): void {
  const step = presentStep(work.case);
  const refused = bySeat(presentTasks(work.case)).filter((seat) => voiceOfSeat(seat) === 'no');
  const needless = new Set(refused.flat().filter(isPending));
  changeTasks(
    work,
    (task) => needless.has(task),
    (task) => ({ ...task, state: 'notNeeded' }),
  );
  const pending = presentTasks(work.case).filter(isPending);
  const firsts = bySeat(pending).map(([first]) => first?.id);
  const turns = new Set(step.agreement.mode === 'inOrder' ? firsts.slice(0, 1) : firsts);
  const ids = new Set(pending.map(({ id }) => id));
  changeTasks(
    work,
    ({ id }) => ids.has(id),
    (task) => {
      if (!turns.has(task.id)) return { ...task, state: 'waiting' };
      return { ...task, state: 'live', dueOn: task.dueOn ?? dueFrom(work.around.today, step) };
    },
  );
}

const dueFrom = (today: string, { workingDays }: FlowStep): string | null =>
  workingDays === null ? null : addWorkingDays(today, workingDays);
