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
}

const units = ['health', 'finance', 'education'];
const lifecycle = new WorkItemLifecycle();
const start: Model = { status: 'draft', lead: 'health', shares: ['finance'], signed: [], contests: [] };

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
    ...(successorId === undefined
      ? {}
      : { successor: { unitId: successorId, active: true, approvalBasis: '市领导批示' } }),
  };
}

/** Every model that one allowed action leads to; the effects are those the table names. */
function successors(model: Model): Model[] {
  const found: Model[] = [];
  const named = [model.lead, ...model.shares];
  const take = (action: string, given: WorkItemFacts, effect: (status: ItemState) => Partial<Model>): void => {
    if (lifecycle.unmet(action, given).length === 0)
      found.push({ ...model, ...effect(lifecycle.decide(action, given)) });
  };
  const without = (list: readonly string[], ...gone: string[]) => list.filter((unit) => !gone.includes(unit));
  take('issue', facts(model, model.lead), (status) => ({ status }));
  for (const unit of named) {
    const own = facts(model, unit);
    const leads = unit === model.lead;
    take(leads ? 'sign' : 'signShare', own, (status) => ({ status, signed: [...model.signed, unit] }));
    take('contest', own, (status) => ({ status, contests: [...model.contests, unit] }));
    take('keep', own, (status) => ({ status, contests: without(model.contests, unit) }));
    for (const next of units) {
      take(leads ? 'changeLead' : 'changeShare', facts(model, unit, next), (status) => ({
        status,
        contests: without(model.contests, unit, next),
        signed: without(model.signed, unit, next),
        ...(leads
          ? { lead: next, shares: without(model.shares, next) }
          : { shares: [...without(model.shares, unit), next] }),
      }));
    }
  }
  return found;
}

describe('every sequence of actions', () => {
  const seen = new Map<string, Model>();
  beforeAll(() => {
    let frontier = [start];
    while (frontier.length > 0) {
      for (const model of frontier) seen.set(JSON.stringify(model), model);
      frontier = frontier.flatMap(successors).filter((model) => !seen.has(JSON.stringify(model)));
      if (seen.size > 20_000) throw new Error('The model does not end.');
    }
  });

  it('leaves exactly one unit answering for an open item', () => {
    expect(seen.size).toBeGreaterThan(50);
    for (const model of seen.values()) expect([model, answering(model)]).toEqual([model, [model.lead]]);
  });

  it('never names a unit twice in an item', () => {
    for (const { lead, shares } of seen.values()) expect(new Set([lead, ...shares]).size).toBe(1 + shares.length);
  });

  it('never leaves a contest of a unit that has no duty', () => {
    for (const { lead, shares, contests } of seen.values())
      expect([lead, ...shares]).toEqual(expect.arrayContaining([...contests]));
  });

  it('lets the issuer end every contest', () => {
    for (const model of seen.values()) {
      if (model.contests.length === 0) continue;
      expect(successors(model).some(({ contests }) => contests.length < model.contests.length)).toBe(true);
    }
  });

  it('has an item in progress only once its present lead has signed', () => {
    for (const { status, lead, signed } of seen.values()) if (status === 'inProgress') expect(signed).toContain(lead);
  });
});
