import type { Actor } from '#libs/access';
import {
  AskExtension,
  AuditSamples,
  CloseItem,
  CountWorkItems,
  Desk,
  DrawSample,
  GetDispatch,
  GetWorkItem,
  PreviewClosing,
  RecordAudit,
  ReturnItem,
  SignDispatch,
  SubmitItem,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity, type IssuedPlan } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { proven, settled } from '../support/proven.js';

const passed = {
  kind: 'desk',
  conclusion: 'passed',
  opinion: '材料齐全，情况属实',
  visitedOn: null,
  place: null,
  team: null,
  sampleId: null,
  photographs: [] as string[],
} as const;
const FAR = '2999-12-31';

describe('several items that were handed in', () => {
  let city: IssuedCity;
  let education: Actor;
  let supervisor: Actor;
  let colleague: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    supervisor = await city.person('市政府办公室', 'supervisor');
    colleague = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    plan = await city.issue(supervisor, [
      anItem('发展普惠托育').ledBy(city.unit('市教育局')).supportedBy(city.unit('市财政局')).due('2024-12-31'),
    ]);
    itemId = plan.itemIds[0]!;
    await sign(education, '市教育局');
  });

  const sign = async (by: Actor, unit: string) => {
    const dispatchId = await plan.dispatchOf(city.unit(unit));
    const { version } = await city.get(GetDispatch).run(by, dispatchId);
    await city.get(SignDispatch).run(by, dispatchId, version);
  };
  const item = (by: Actor = supervisor, id = itemId) => city.get(GetWorkItem).run(by, id);
  const versionOf = async (id = itemId) => (await item(supervisor, id)).version;
  const submit = async (by: Actor = education, id = itemId) =>
    city.get(SubmitItem).run(by, id, await versionOf(id), { statement: '各项举措均已落实。' });
  const ready = async (id = itemId) => {
    await settled(city.dataSource, id);
    await proven(city.dataSource, id);
  };
  const giveBack = async (kind: 'supplement' | 'rectification', more: object = {}, by = supervisor) =>
    city.get(ReturnItem).run(by, itemId, await versionOf(), {
      kind,
      reason: '部分材料缺少盖章页',
      dueOn: FAR,
      complete: false,
      parts: [{ part: 'item', subjectId: itemId, note: '补充盖章页' }],
      ...more,
    });

  let second: string;
  beforeEach(async () => {
    plan = await city.issue(supervisor, [
      anItem('建设学位').ledBy(city.unit('市教育局')).due('2024-06-30'),
      anItem('培训教师').ledBy(city.unit('市教育局')).due('2024-09-30'),
    ]);
    [itemId, second] = plan.itemIds as [string, string];
    await sign(education, '市教育局');
    await ready(itemId);
    await ready(second);
    await submit();
  });

  it('are closed all or none, after a preview that says why one cannot be', async () => {
    const preview = await city.get(PreviewClosing).run(supervisor, [itemId, second]);
    expect(preview.items.map(({ closable, reasons }) => [closable, reasons.map(({ code }) => code)])).toEqual([
      [true, []],
      [false, ['itemNotSubmitted']],
    ]);
    const items = preview.items.map(({ id, version }) => ({ id, version }));
    const refusal = await city
      .get(CloseItem)
      .several(supervisor, { items, opinion: '核查通过' })
      .catch((error: unknown) => error);
    expect(refusal).toMatchObject({ errors: [{ itemId: second }] });
    expect(await item()).toMatchObject({ status: 'submitted' });
    await submit(education, second);
    const now = [itemId, second].map(async (id) => ({ id, version: await versionOf(id) }));
    expect(
      await city.get(CloseItem).several(supervisor, { items: await Promise.all(now), opinion: '核查通过' }),
    ).toEqual({ closed: 2 });
  });

  it('are sampled by a seed that draws the same again, and only the office learns of it', async () => {
    await submit(education, second);
    const draw = () =>
      city.get(DrawSample).run(supervisor, { planId: plan.planId, method: 'risk', size: 1, seed: '2024-秋' });
    const [one, other] = [await draw(), await draw()];
    expect(other.items).toEqual(one.items);
    expect(other.populationDigest).toBe(one.populationDigest);
    expect(one).toMatchObject({ populationSize: 2, size: 1, seed: '2024-秋' });
    expect(await outcomeOf(city.get(AuditSamples).one(education, one.id))).toBe('notFound');
    expect(
      await outcomeOf(city.get(DrawSample).run(education, { planId: null, method: 'random', size: 1, seed: null })),
    ).toBe('forbidden');
    const tooMany = { planId: plan.planId, method: 'random', size: 3, seed: null } as const;
    expect(await outcomeOf(city.get(DrawSample).run(supervisor, tooMany))).toBe('sampleTooLarge');
    const drawnId = one.items[0]!.id;
    // What was drawn is looked at: no opinion on many closes it.
    const { items: lines } = await city.get(PreviewClosing).run(supervisor, [drawnId]);
    expect(lines).toMatchObject([{ closable: false, reasons: [{ code: 'sampleNotAudited' }] }]);
    const closing = { items: [{ id: drawnId, version: lines[0]!.version }], opinion: '情况属实' };
    expect(await outcomeOf(city.get(CloseItem).several(supervisor, closing))).toBe('sampleNotAudited');
    const audit = {
      ...passed,
      kind: 'onSite',
      visitedOn: '2024-09-02',
      place: '香港东路小学',
      team: '督查室两人',
      sampleId: one.id,
    } as const;
    expect((await city.get(RecordAudit).run(colleague, drawnId, audit)).audits).toHaveLength(1);
    expect((await city.get(PreviewClosing).run(supervisor, [drawnId])).items).toMatchObject([{ closable: true }]);
    const undrawn = [itemId, second].find((id) => id !== drawnId)!;
    expect(await outcomeOf(city.get(RecordAudit).run(colleague, undrawn, audit))).toBe('notFound');
  });

  it('wait on the desk of whoever decides about them', async () => {
    const office = await city.get(Desk).run(supervisor);
    expect(office.review.items.map(({ id }) => id)).toContain(itemId);
    expect(office.dueSoon.items.length).toBeGreaterThan(0);
    await giveBack('supplement');
    expect((await city.get(Desk).run(education)).returned.items.map(({ id }) => id)).toContain(itemId);
    const { dueBefore: _day, ...columns } = await city.get(Desk).run(await city.person('高新区管委会', 'liaison'));
    expect(Object.values(columns).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are counted on the desk as their lists show them', async () => {
    const asked = { proposedDue: FAR, reason: '招标流标，需重新组织' };
    plan = await city.issue(supervisor, [anItem('申请延期').ledBy(city.unit('市教育局')).due('2999-06-30')]);
    await sign(education, '市教育局');
    await city.get(AskExtension).run(education, plan.itemIds[0]!, asked);
    const desk = await city.get(Desk).run(supervisor);
    const listed = async (filters: Parameters<CountWorkItems['run']>[1]) =>
      (await city.get(CountWorkItems).run(supervisor, filters)).total;
    expect([desk.review.total, desk.extensions.total, desk.coordinations.total]).toEqual([
      await listed({ review: true, form: ['item'] }),
      await listed({ extension: true }),
      await listed({ coordination: true }),
    ]);
    expect(desk.extensions.total).toBe(1);
    expect(await listed({ extension: false })).toBe((await listed({})) - 1);
    expect(desk.dueSoon.total).toBe(
      await listed({ status: ['issued', 'inProgress'], dueBefore: desk.dueBefore, form: ['item'] }),
    );
    await giveBack('supplement');
    const { returned } = await city.get(Desk).run(education);
    expect(returned.total).toBe(
      (await city.get(CountWorkItems).run(education, { returned: true, role: 'lead' })).total,
    );
    expect(returned.total).toBeGreaterThan(0);
  });
});
