import { WorkItemLifecycle } from '../work-item-lifecycle.provider.js';
import type { WorkItemFacts } from './facts.js';
import type { ItemState } from './lifecycle.js';

/** An item as small as it can be: three units, of which one leads and some have a share. */
interface Model {
  status: ItemState;
  lead: string;
  shares: readonly string[];
  signed: readonly string[];
  contests: readonly string[];
  /** The shares that are settled. */
  settled: readonly string[];
  /** A sub-task is open. */
  subTask: boolean;
  reported: boolean;
  proven: boolean;
  audit: 'none' | 'notPassed' | 'passed';
  marked: boolean;
  suspended: boolean;
  extension: boolean;
  held: boolean;
}

const units = ['health', 'finance', 'education'];
const missing = { sql: () => 'NULL', unmet: () => ({ code: 'conflict' as const, message: '' }) };
const lifecycle = new WorkItemLifecycle().provideAsked({
  targetsReported: missing,
  evidenceAccepted: missing,
  instructionPresented: missing,
});
const start: Model = {
  status: 'draft',
  lead: 'health',
  shares: ['finance'],
  signed: [],
  contests: [],
  settled: [],
  subTask: false,
  reported: false,
  proven: false,
  audit: 'none',
  marked: false,
  suspended: false,
  extension: false,
  held: false,
};
const isOpen = (status: ItemState): boolean => ['issued', 'inProgress', 'submitted'].includes(status);

/** Units that answer for an open item. */
const answering = (model: Model): string[] => units.filter((unit) => model.lead === unit);

function facts(model: Model, unit: string, successorId?: string): WorkItemFacts {
  return {
    status: model.status,
    actorId: 'supervisor',
    today: '2024-09-02',
    leadUnitId: model.lead,
    leadPrinted: true,
    shareUnitIds: model.shares,
    suspended: model.suspended,
    contested: model.contests.length > 0,
    heldBy: model.held ? 'case' : null,
    dueOn: '2024-12-31',
    dueOwner: 'document',
    // What is missing, as the tables would answer.
    asked: {
      sharesSettled: model.shares.every((share) => model.settled.includes(share)) ? null : 1,
      subTasksEnded: model.subTask ? 1 : null,
      targetsReported: model.reported ? null : ['床位数'],
      evidenceAccepted: model.proven ? null : ['床位数'],
      everyPartAccepted: model.marked ? 1 : null,
      auditPassed: model.audit === 'passed' ? null : true,
      instructionPresented: null,
    },
    dispatch: {
      unitId: unit,
      signed: model.signed.includes(unit),
      contestUntil: '2024-09-09',
      contestOpen: model.contests.includes(unit),
    },
    contest: {
      unitId: unit,
      role: model.lead === unit ? 'lead' : 'supporting',
      status: model.contests.includes(unit) ? 'open' : 'kept',
      raisedBy: 'liaison',
    },
    extension: {
      status: model.extension ? 'open' : null,
      askedBy: 'liaison',
      proposedDue: '2025-06-30',
      basis: '市政府同意',
    },
    submission: { submittedBy: 'liaison', reviewSteps: model.audit === 'none' && !model.marked ? 0 : 1 },
    returning: {
      parts: [{ part: 'item', subjectId: 'item' }],
      dueOn: '2024-10-01',
      complete: true,
      earlierSupplements: 0,
      lastComplete: null,
    },
    ...(successorId === undefined
      ? {}
      : { successor: { unitId: successorId, active: true, approvalBasis: '市领导批示' } }),
  };
}

const without = (list: readonly string[], ...gone: string[]) => list.filter((unit) => !gone.includes(unit));

/** Every model that one allowed action leads to; the effects are those the table names. */
function successors(model: Model): [action: string, next: Model][] {
  const found: [string, Model][] = [];
  const take = (action: string, given: WorkItemFacts, effect: Partial<Model> = {}): void => {
    if (lifecycle.unmet(action, given).length > 0) return;
    const status = lifecycle.decide(action, given);
    const endsCase = lifecycle.transition(action).whileHeld === 'endsCase' ? { held: false } : {};
    found.push([action, { ...model, status, ...endsCase, ...effect }]);
  };
  const own = facts(model, model.lead);
  const fresh: Partial<Model> = { audit: 'none', marked: false };
  const ended: Partial<Model> = { ...fresh, contests: [], suspended: false, extension: false, held: false };
  take('issue', own);
  takeDuties(model, take);
  const [share] = model.shares;
  if (share !== undefined) {
    take(
      'settleShares',
      { ...own, shares: [{ unitId: share, settlement: model.settled.includes(share) ? 'noSeparateReport' : null }] },
      { settled: [...model.settled, share] },
    );
    take('split', own, { settled: [...new Set([...model.settled, share])], subTask: true });
  }
  if (model.subTask)
    found.push(
      ['subTaskEnds', { ...model, subTask: false }],
      // What did not end in a closing settles nothing.
      ['subTaskTerminated', { ...model, subTask: false, settled: without(model.settled, ...model.shares) }],
    );
  take('report', own, { reported: true });
  take('fileEvidence', own, { proven: true });
  if (model.status !== 'draft' && model.proven && isOpen(model.status))
    found.push(['evidenceReturned', { ...model, proven: false }]);
  take('submit', own, fresh);
  take('recall', own, fresh);
  take('mark', own, { marked: !model.marked });
  take('recordAudit', own, { audit: 'passed' });
  take('recordAudit', own, { audit: 'notPassed' });
  take('returnForSupplement', own, fresh);
  take('orderRectification', own, fresh);
  take('close', own, { ...ended, audit: model.audit });
  take('makeContinuing', own, { ...ended, audit: model.audit });
  take('terminate', own, { ...ended, subTask: false });
  take('suspend', own, { suspended: true });
  take('resume', own, { suspended: false });
  take('reopen', own, ended);
  take('askExtension', own, { extension: true });
  take('withdrawExtension', own, { extension: false });
  take('grantExtension', own, { extension: false });
  take('refuseExtension', own, { extension: false });
  if (isOpen(model.status)) found.push([model.held ? 'caseEnds' : 'caseOpens', { ...model, held: !model.held }]);
  return found;
}

function takeDuties(model: Model, take: (action: string, given: WorkItemFacts, effect?: Partial<Model>) => void): void {
  for (const unit of [model.lead, ...model.shares]) {
    const own = facts(model, unit);
    const leads = unit === model.lead;
    take(leads ? 'sign' : 'signShare', own, { signed: [...model.signed, unit] });
    take('contest', own, { contests: [...model.contests, unit] });
    take('keep', own, { contests: without(model.contests, unit) });
    for (const next of units) {
      const moved = {
        contests: without(model.contests, unit, next),
        signed: without(model.signed, unit, next),
        settled: without(model.settled, unit, next),
        ...(leads
          ? { lead: next, shares: without(model.shares, next) }
          : { shares: [...without(model.shares, unit), next] }),
      };
      const given = facts(model, unit, next);
      take(leads ? 'changeLead' : 'changeShare', given, moved);
      if (leads) take('transfer', given, moved);
    }
  }
}

describe('every sequence of actions', () => {
  const seen = new Map<string, Model>();
  const steps: [before: Model, action: string, after: Model][] = [];
  /** The keys that one step leads to a key from. */
  const before = new Map<string, string[]>();
  beforeAll(() => {
    let frontier = [start];
    while (frontier.length > 0) {
      const next: Model[] = [];
      for (const model of frontier) {
        const from = keyOf(model);
        for (const [action, after] of successors(model)) {
          steps.push([model, action, after]);
          const key = keyOf(after);
          before.set(key, before.get(key) ?? []);
          before.get(key)?.push(from);
          if (!seen.has(key)) next.push(after);
          seen.set(key, after);
        }
      }
      frontier = next;
      if (seen.size > 400_000) throw new Error('The model does not end.');
    }
  }, 60_000);

  const failing = (fault: (model: Model) => boolean): Model[] => [...seen.values()].filter(fault).slice(0, 3);

  it('leaves exactly one unit answering for an open item', () => {
    expect(seen.size).toBeGreaterThan(1000);
    expect(failing((model) => isOpen(model.status) && answering(model).length !== 1)).toEqual([]);
  });

  it('closes none without settled shares, ended sub-tasks, reported targets, evidence and a passed audit', () => {
    const closing = steps
      .filter(([, , { status }]) => status === 'closed' || status === 'continuing')
      .filter(([before, , after]) => before.status !== after.status);
    expect(closing.length).toBeGreaterThan(0);
    const complete = ({
      shares,
      settled,
      subTask,
      reported,
      proven,
      audit,
      marked,
      suspended,
      contests,
    }: Model): boolean =>
      shares.every((share) => settled.includes(share)) &&
      !subTask &&
      reported &&
      proven &&
      audit === 'passed' &&
      !marked &&
      !suspended &&
      contests.length === 0;
    expect(closing.filter(([before]) => before.status !== 'submitted' || !complete(before)).slice(0, 3)).toEqual([]);
    expect(new Set(closing.map(([, action]) => action))).toEqual(new Set(['close', 'makeContinuing']));
  });

  it('hands none in that lacks what closing will ask for, but the review', () => {
    const handedIn = steps.filter(([before, , after]) => before.status !== 'submitted' && after.status === 'submitted');
    expect(new Set(handedIn.map(([, action]) => action))).toEqual(new Set(['submit']));
    expect(handedIn.filter(([{ proven, reported, subTask }]) => !proven || !reported || subTask).slice(0, 3)).toEqual(
      [],
    );
  });

  it('never names a unit twice in an item, and leaves no contest of a unit that has no duty', () => {
    expect(failing(({ lead, shares }) => new Set([lead, ...shares]).size !== 1 + shares.length)).toEqual([]);
    expect(failing(({ lead, shares, contests }) => contests.some((unit) => ![lead, ...shares].includes(unit)))).toEqual(
      [],
    );
  });

  it('has an item in progress only once its present lead has signed', () => {
    expect(failing(({ status, lead, signed }) => status === 'inProgress' && !signed.includes(lead))).toEqual([]);
  });

  it('moves nothing that waits for an approval while a case holds the item, and frees it by what ends the case', () => {
    const moved = steps.filter(
      ([before, action, after]) => before.held && after.held && before.status !== after.status && action !== 'caseEnds',
    );
    expect(new Set(moved.map(([, action]) => action))).toEqual(new Set(['sign']));
  });

  it('leaves a way to the end from wherever an item is', () => {
    const reached = new Set([...seen].filter(([, { status }]) => status === 'closed').map(([key]) => key));
    let frontier = [...reached];
    while (frontier.length > 0) {
      frontier = frontier
        .flatMap((key) => before.get(key) ?? [])
        .filter((key) => !reached.has(key) && reached.add(key));
    }
    expect(failing((model) => isOpen(model.status) && !reached.has(keyOf(model)))).toEqual([]);
  });
});

/** Sets are compared as sets. */
const keyOf = (model: Model): string =>
  Object.values(model)
    .map((value: unknown) => (Array.isArray(value) ? value.toSorted().join() : String(value)))
    .join('|');
