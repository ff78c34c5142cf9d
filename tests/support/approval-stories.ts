import fc from 'fast-check';
import {
  actOnCase,
  entitlementOf,
  flowFaults,
  isPending,
  recheckCase,
  startCase,
  type Case,
  type CaseEvent,
  type Surroundings,
} from '#libs/approvals';
import { Problem } from '#libs/kernel';
import { actOf, flowOf, happening, start, type Happening, type Start } from './random-approvals.js';

const idOf = (person: number): string => `0190f000-0000-7000-8000-00000000000${person}`;
const days = ['2024-09-02', '2024-09-03', '2024-09-04', '2024-09-05', '2024-09-06', '2024-09-09'];

/** One sequence: the people as they are now, the case, and what happened so far. */
class Story {
  private readonly left = new Set<string>();
  private readonly standIns = new Map<string, string>();
  private day = 0;
  private ids = 0;
  readonly events: CaseEvent[] = [];
  case: Case;

  constructor(
    flow: Case['flow'],
    private readonly given: Start,
  ) {
    const opened = startCase(
      { flow, facts: { colour: given.colour }, requesterId: idOf(given.requester) },
      this.around(),
    );
    this.case = opened.case;
    this.events.push(...opened.events);
  }

  around(): Surroundings {
    const among = (people: readonly number[]) => people.map(idOf).filter((id) => !this.left.has(id));
    return {
      today: days[this.day] ?? '2024-09-09',
      newId: () => `task${(this.ids += 1)}`,
      named: (rule) =>
        rule.by === 'person'
          ? { personIds: [rule.personId], unitId: 'lead' }
          : { personIds: among(this.given.named[rule.relation as 'lead']), unitId: rule.relation },
      isActive: (id) => !this.left.has(id),
      leadersOf: (unitId) => among(this.given.leaders[unitId as 'lead']),
      standInOf: (id) => this.standIns.get(id) ?? null,
      isKeeper: (id) => this.given.keepers.map(idOf).includes(id),
    };
  }

  /** Does it and holds what must be true of it; a refusal changes nothing. */
  happen(what: Happening): void {
    switch (what.kind) {
      case 'day':
        this.day += 1;
        return;
      case 'leave':
        this.left.add(idOf(what.who));
        return this.recheck();
      case 'come':
        this.left.delete(idOf(what.who));
        return this.recheck();
      case 'standIn':
        return this.arrange(idOf(what.who), idOf(what.other));
      case 'act':
        return this.act(what);
    }
  }

  private arrange(principal: string, standIn: string): void {
    const [principals, others] = [[...this.standIns.keys()], [...this.standIns.values()]];
    this.standIns.delete(principal);
    if (principal !== standIn && !principals.includes(standIn) && !others.includes(principal))
      this.standIns.set(principal, standIn);
  }

  private recheck(): void {
    const { case: after, events } = recheckCase(this.case, this.around());
    this.case = after;
    this.events.push(...events);
  }

  private act(what: Extract<Happening, { kind: 'act' }>): void {
    const around = this.around();
    const before = this.case;
    const { personId, act } = actOf(before, what, { idOf, standInOf: around.standInOf });
    try {
      const after = actOnCase(before, personId, act, around);
      hold(before.status === 'open', 'nothing is done in a case that has ended');
      // Entitlement anew, from what was there when it was decided, not from what the machine says.
      if (after.case.decisions.length > before.decisions.length)
        this.ensureEntitled(recheckCase(before, around).case, after.case);
      this.case = after.case;
      this.events.push(...after.events);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      hold(before.status === 'open' || error.code === 'caseClosed', 'a case that has ended says so');
    }
  }

  private ensureEntitled(before: Case, after: Case): void {
    const decision = after.decisions.at(-1)!;
    const task = before.tasks.find(({ id }) => id === decision.taskId)!;
    const first = before.tasks.find((one) => one.seat === task.seat && isPending(one));
    hold(first?.id === task.id, 'it was the turn of the task');
    hold(!this.left.has(decision.byId), 'whoever decided had not left');
    const people = [decision.byId, decision.forId, task.holderId];
    hold(!people.includes(before.requesterId), 'nobody decided on their own request');
    const inOwnName = task.holderId === decision.byId;
    const inAnothers = [task.delegateId, this.standIns.get(task.holderId ?? '')].includes(decision.byId);
    hold(inOwnName || (inAnothers && decision.forId === task.holderId), 'whoever decided was entitled');
  }

  ensureSound(): void {
    const { status, tasks, decisions, requesterId } = this.case;
    const pending = tasks.filter(isPending);
    if (status === 'open')
      hold(
        tasks.some(({ state }) => state === 'live'),
        'an open case has a live task',
      );
    else hold(pending.length === 0, 'a case that has ended has no task');
    const outcomes = this.events.filter(({ kind }) => kind === 'concluded').length;
    hold(outcomes === (status === 'open' ? 0 : 1), 'a case has one outcome');
    const around = this.around();
    for (const task of pending) {
      hold((task.holderId === null) === (task.source === 'kept'), 'each task has a holder, or is kept by the office');
      if (task.holderId === null) continue;
      hold(task.holderId !== requesterId, 'whoever asked has no task');
      hold(around.isActive(task.holderId), 'whoever has a task has not left');
      const stuck = task.state === 'live' && 'refused' in entitlementOf(this.case, task, task.holderId, around);
      hold(!stuck, 'whose turn it is can take it');
    }
    const voices = decisions.map(({ visit, byId }) => `${visit} ${byId}`);
    hold(new Set(voices).size === voices.length, 'one person has one voice in a step');
    if (status === 'approved') this.ensureApproved();
  }

  /** Each step of the way has what it asks for, counted from the decisions. */
  private ensureApproved(): void {
    const { path, flow, decisions } = this.case;
    hold(path.length > 0, 'nothing is approved without a step');
    for (const { step, visit } of path) {
      const { agreement } = flow.steps.find(({ key }) => key === step)!;
      const yes = decisions.filter((one) => one.visit === visit && one.decision === 'approve').length;
      hold(yes >= (agreement.mode === 'nOf' ? agreement.votes : 1), 'each step has the voices it asks for');
    }
  }
}

/** A plain condition: a million expectations of a test runner take minutes. */
function hold(condition: boolean, what: string): void {
  if (!condition) throw new Error(`Not so: ${what}.`);
}

/** Plays `runs` sequences over flows of chance; the first that breaks a rule is thrown, as small as it can be. */
export function playApprovals(runs: number): void {
  const outcomes = new Map<string, number>();
  fc.assert(
    fc.property(
      flowOf(idOf),
      start,
      fc.array(happening, { minLength: 4, maxLength: 24 }),
      (flow, given, happenings) => {
        hold(flowFaults(flow, ['colour']).length === 0, 'the flow is sound');
        const story = new Story(flow, given);
        story.ensureSound();
        for (const what of happenings) {
          story.happen(what);
          story.ensureSound();
        }
        outcomes.set(story.case.status, (outcomes.get(story.case.status) ?? 0) + 1);
      },
    ),
    { numRuns: runs, seed: 20240902 },
  );
  for (const status of ['open', 'approved', 'disapproved', 'withdrawn'])
    hold((outcomes.get(status) ?? 0) > runs / 100, `the sequences are worth something: ${status} occurs, often`);
}
