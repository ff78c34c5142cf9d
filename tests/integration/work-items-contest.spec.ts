import type { Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import {
  DecideContest,
  GetDispatch,
  GetWorkItem,
  ListWorkItems,
  RaiseContest,
  SignDispatch,
  type DecisionInput,
} from '#libs/work-items';
import { aCity } from '../support/a-city.js';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';

const basis = '该事项不属于我单位“三定”职责';
const keep: DecisionInput = { decision: 'keep', reason: '按方案执行', unitId: null, approvalBasis: null };
const changeTo = (unitId: string, approvalBasis: string | null = '市领导批示同意'): DecisionInput => ({
  decision: 'change',
  reason: '职责已划转',
  unitId,
  approvalBasis,
});

describe('a contested duty', () => {
  let city: IssuedCity;
  let foreign: string;
  let edu: string;
  let fin: string;
  let dev: string;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;
  let development: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    const elsewhere = await inTransaction(city.dataSource, (tx) =>
      aCity(tx, ['government', '临山市人民政府', ['governmentDepartment', '市水务局']]),
    );
    foreign = elsewhere('市水务局');
    [edu, fin, dev] = [city.unit('市教育局'), city.unit('市财政局'), city.unit('市发展改革委')];
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'head');
    development = await city.person('市发展改革委', 'liaison');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    plan = await city.issue(supervisor, [anItem('发展普惠托育').ledBy(edu).supportedBy(fin).due('2024-12-31')]);
    itemId = plan.itemIds[0]!;
  });

  const contest = async (by: Actor, unitId: string, proposedUnitId: string | null = null) => {
    const dispatchId = await plan.dispatchOf(unitId);
    const { version } = await city.get(GetDispatch).run(by, dispatchId);
    return city.get(RaiseContest).run(by, dispatchId, version, { itemId, basis, proposedUnitId });
  };
  const openContest = async () => {
    const { contests } = await city.get(GetWorkItem).run(supervisor, itemId);
    return contests.find(({ status }) => status === 'open')!;
  };
  const decide = async (decision: DecisionInput, by = supervisor, version = 1) =>
    city.get(DecideContest).run(by, itemId, (await openContest()).id, version, decision);

  it('stays with its unit while the overlay says that it is being discussed', async () => {
    const dispatch = await contest(education, edu, dev);
    expect(dispatch.version).toBe(2);
    expect(dispatch.lines[0]).toMatchObject({
      canContest: false,
      contest: { status: 'open', basis, proposedUnit: { name: '市发展改革委' }, raisedBy: { id: education.userId } },
    });
    const item = await city.get(GetWorkItem).run(supervisor, itemId);
    expect(item).toMatchObject({ contested: true, status: 'issued', lead: { id: edu }, version: 2 });
    expect(item.actions).toContainEqual({
      action: 'decideContest',
      allowed: true,
      reasons: [],
      target: item.contests[0]!.id,
    });
  });

  it('can still be signed', async () => {
    await contest(education, edu);
    const signed = await city.get(SignDispatch).run(education, await plan.dispatchOf(edu), 2);
    expect(signed.lines[0]!.item.status).toBe('inProgress');
  });

  it('is contested once at a time', async () => {
    await contest(education, edu);
    expect(await outcomeOf(contest(education, edu))).toBe('contestAlreadyOpen');
    expect(await outcomeOf(contest(finance, fin))).toBe('done');
  });

  it('is not contested after the period', async () => {
    await city.dataSource.query(`UPDATE dispatch SET contest_until = '2024-01-05' WHERE plan_id = $1`, [plan.planId]);
    expect(await outcomeOf(contest(education, edu))).toBe('contestClosed');
  });

  it.each([
    ['the unit itself', () => edu, 'unitUnchanged'],
    ['a unit that does not exist', () => '01900000-0000-7000-8000-000000000000', 'unitNotActive'],
    ['a unit of another city', () => foreign, 'unitNotActive'],
  ])('is not proposed for %s', async (_, unit, code) => {
    expect(await outcomeOf(contest(education, edu, unit()))).toBe(code);
  });

  it('is kept: the overlay goes with the last open contest', async () => {
    await contest(education, edu);
    await contest(finance, fin);
    const first = await decide(keep);
    expect(first).toMatchObject({ contested: true, lead: { id: edu } });
    const second = await decide(keep);
    expect(second).toMatchObject({ contested: false, status: 'issued', lead: { id: edu } });
    expect(second.contests.map(({ status, decidedBy }) => [status, decidedBy?.id])).toEqual([
      ['kept', supervisor.userId],
      ['kept', supervisor.userId],
    ]);
  });

  it('goes to a new lead, who gets a revision to sign, while the former lead reads it no longer', async () => {
    await city.get(SignDispatch).run(education, await plan.dispatchOf(edu), 1);
    await contest(education, edu, dev);
    const changed = await decide(changeTo(dev));
    expect(changed).toMatchObject({ lead: { id: dev }, status: 'issued', contested: false, leadSignedAt: null });
    expect(await outcomeOf(city.get(GetWorkItem).run(education, itemId))).toBe('notFound');
    const list = await city.get(ListWorkItems).run(development, { limit: 25, sort: 'due', plan: plan.planId });
    expect(list.items).toMatchObject([{ id: itemId, roles: ['lead'] }]);
    const revision = await city.get(GetDispatch).run(development, await plan.dispatchOf(dev));
    expect(revision).toMatchObject({ status: 'issued', leadCount: 1, shareCount: 0, canSign: true });
    const former = await city.get(GetDispatch).run(education, await plan.dispatchOf(edu));
    expect(former).toMatchObject({ leadCount: 0, lines: [{ contest: { status: 'changed' }, canContest: false }] });
    const signed = await city.get(SignDispatch).run(development, revision.id, 1);
    expect(signed.lines[0]!.item.status).toBe('inProgress');
  });

  it('goes to a supporter: its share goes, and its own contest of that share with it', async () => {
    await contest(finance, fin);
    await contest(education, edu, fin);
    const { contests } = await city.get(GetWorkItem).run(supervisor, itemId);
    const ofLead = contests.find(({ role }) => role === 'lead')!;
    const changed = await city.get(DecideContest).run(supervisor, itemId, ofLead.id, 1, changeTo(fin));
    expect(changed).toMatchObject({ lead: { id: fin }, contested: false, shares: [] });
    expect(changed.contests.map(({ status }) => status).sort()).toEqual(['changed', 'withdrawn']);
  });

  it('goes as a share to another unit, unsigned, with a revision', async () => {
    await city.get(SignDispatch).run(finance, await plan.dispatchOf(fin), 1);
    await contest(finance, fin, dev);
    const changed = await decide(changeTo(dev, null));
    expect(changed).toMatchObject({
      lead: { id: edu },
      status: 'issued',
      shares: [{ unit: { id: dev }, role: 'supporting', signedAt: null }],
    });
    expect(await outcomeOf(city.get(GetWorkItem).run(finance, itemId))).toBe('notFound');
    expect(await city.get(GetDispatch).run(development, await plan.dispatchOf(dev))).toMatchObject({ shareCount: 1 });
  });

  it.each<[string, () => DecisionInput, string]>([
    ['without a unit', () => ({ ...keep, decision: 'change', approvalBasis: '市领导批示' }), 'leadChangeNeedsUnit'],
    ['to the same unit', () => changeTo(edu), 'unitUnchanged'],
    ['without the leader’s approval', () => changeTo(dev, null), 'approvalBasisRequired'],
    ['to a unit that does not exist', () => changeTo('01900000-0000-7000-8000-000000000000'), 'unitNotActive'],
    ['to a unit of another city', () => changeTo(foreign), 'unitNotActive'],
  ])('is not changed %s', async (_, decision, code) => {
    await contest(education, edu);
    expect(await outcomeOf(decide(decision()))).toBe(code);
    expect(await openContest()).toMatchObject({ status: 'open', version: 1 });
  });

  it('is changed without approval where no document prints the lead', async () => {
    plan = await city.issue(supervisor, [anItem().ledBy(edu).byHand()], 'meeting');
    itemId = plan.itemIds[0]!;
    await contest(education, edu);
    expect(await decide(changeTo(dev, null))).toMatchObject({ lead: { id: dev } });
  });

  it('is not decided by who raised it, by the unit, or by a stranger', async () => {
    const both = await city.personWith([
      ['市政府办公室', 'supervisor'],
      ['市教育局', 'liaison'],
    ]);
    await contest(both, edu);
    expect(await outcomeOf(decide(keep, both))).toBe('ownContest');
    expect(await outcomeOf(decide(keep, finance))).toBe('forbidden');
    expect(await outcomeOf(decide(keep, development))).toBe('notFound');
    expect(await outcomeOf(decide(keep))).toBe('done');
  });

  it('is not decided through another item, nor from an old version', async () => {
    const other = await city.issue(supervisor, [anItem().ledBy(dev)]);
    await contest(education, edu);
    const { id } = await openContest();
    const wrong = city.get(DecideContest).run(supervisor, other.itemIds[0]!, id, 1, keep);
    expect(await outcomeOf(wrong)).toBe('notFound');
    expect(await outcomeOf(decide(keep, supervisor, 2))).toBe('stale');
  });

  it('has one outcome when two people decide and the lead signs at the same moment', async () => {
    const other = await city.person('市政府办公室', 'supervisor');
    for (let round = 0; round < 12; round += 1) {
      plan = await city.issue(supervisor, [anItem().ledBy(edu).supportedBy(fin)]);
      itemId = plan.itemIds[0]!;
      await contest(education, edu);
      const { id } = await openContest();
      const dispatchId = await plan.dispatchOf(edu);
      const [one, two, signing] = await Promise.all([
        outcomeOf(city.get(DecideContest).run(supervisor, itemId, id, 1, changeTo(dev))),
        outcomeOf(city.get(DecideContest).run(other, itemId, id, 1, round % 2 ? keep : changeTo(fin))),
        outcomeOf(city.get(SignDispatch).run(education, dispatchId, 2)),
      ]);
      expect([one, two].sort()).toEqual(['done', 'stale']);
      expect(['done', 'stale']).toContain(signing);
      await expectOneAnsweringUnit();
    }
  });

  /** The lead column, the lead line in force, the scope and the status must tell one story. */
  async function expectOneAnsweringUnit(): Promise<void> {
    const [item] = await city.dataSource.query<Record<string, unknown>[]>(
      `SELECT item.lead_unit_id AS lead, item.status, item.contested_at IS NOT NULL AS contested,
         ARRAY(SELECT dispatch.unit_id FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
               WHERE line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL) AS leading,
         (SELECT dispatch.status FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
          WHERE line.item_id = item.id AND line.role = 'lead' AND line.withdrawn_at IS NULL) AS receipt,
         ARRAY(SELECT DISTINCT scope.status FROM item_scope AS scope WHERE scope.item_id = item.id) AS mirrored,
         EXISTS (SELECT FROM work_item_share AS share WHERE share.item_id = item.id
                 AND share.unit_id = item.lead_unit_id) AS doubled
       FROM work_item AS item WHERE item.id = $1`,
      [itemId],
    );
    expect(item).toEqual({
      ...item,
      leading: [item!['lead']],
      status: item!['receipt'] === 'signed' ? 'inProgress' : 'issued',
      mirrored: [item!['status']],
      contested: false,
      doubled: false,
    });
  }
});
