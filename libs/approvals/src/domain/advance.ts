import { FLOW_END, type FlowStep, type SkipReason } from '#libs/contracts';
import { arrowFrom, stepOf } from './next-step.js';
import { seatsOf } from './seats.js';
import {
  changeTasks,
  conclude,
  giveTurns,
  isPending,
  present,
  presentStep,
  presentTasks,
  voiceOf,
  type Working,
} from './working-case.js';

/** Goes on from where the last act left the step: to the next step, to the end, or on with whose turn it is. */
export function advance(work: Working): void {
  const step = presentStep(work.case);
  const voice = voiceOf(step.agreement, presentTasks(work.case));
  if (voice === 'no') return conclude(work, 'disapproved');
  if (voice === 'pending') return giveTurns(work);
  const { visit } = present(work.case);
  changeTasks(
    work,
    (task) => task.visit === visit && isPending(task),
    (task) => ({ ...task, state: 'notNeeded' }),
  );
  work.events.push({ kind: 'stepDone', step: step.key, visit });
  enter(work, arrowFrom(step, work.case.facts));
}

/** Enters a step, passing over those that have nobody and say so; at the end the case is approved. */
export function enter(work: Working, key: string): void {
  if (key === FLOW_END) return conclude(work, 'approved');
  const { facts, flow } = work.case;
  const step = stepOf(flow, key);
  const visit = work.case.visits + 1;
  work.case = { ...work.case, visits: visit };
  const seats = seatsOf(step, work.case, work.around);
  if (seats === null) {
    work.events.push({ kind: 'stepSkipped', step: key, visit, why: skippedFor(step, work) });
    return enter(work, arrowFrom(step, facts));
  }
  const tasks = seats.map((seat) => {
    const id = work.around.newId();
    return {
      ...seat,
      id,
      seat: id,
      step: key,
      visit,
      delegateId: null,
      added: null,
      state: 'waiting',
      dueOn: null,
    } as const;
  });
  work.case = { ...work.case, path: [...work.case.path, { step: key, visit }], tasks: [...work.case.tasks, ...tasks] };
  work.events.push({ kind: 'stepEntered', step: key, visit });
  giveTurns(work);
}

/** Whether its rules name nobody, or nobody but whoever asked. */
function skippedFor({ approvers }: FlowStep, { case: of, around }: Working): SkipReason {
  const named = approvers.flatMap((rule) => around.named(rule).personIds);
  return named.includes(of.requesterId) ? 'requester' : 'nobody';
}
