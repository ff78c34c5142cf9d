import type { Actor } from '#libs/access';
import {
  AskExtension,
  AuditSamples,
  CloseItem,
  CountWorkItems,
  Desk,
  DrawSample,
  PreviewClosing,
  RecordAudit,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { ReviewScene } from '../support/review-scene.js';

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
  let scene: ReviewScene;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    scene = await ReviewScene.open();
    ({ city, supervisor, education } = scene);
    colleague = await city.person('市政府办公室', 'supervisor');
  });
  afterAll(() => scene.close());

  let second: string;
  beforeEach(async () => {
    await scene.begin(
      anItem('建设学位').ledBy(city.unit('市教育局')).due('2024-06-30'),
      anItem('培训教师').ledBy(city.unit('市教育局')).due('2024-09-30'),
    );
    second = scene.plan.itemIds[1]!;
    await scene.ready();
    await scene.ready(second);
    await scene.submit();
  });

  it('are closed all or none, after a preview that says why one cannot be', async () => {
    const preview = await city.get(PreviewClosing).run(supervisor, [scene.itemId, second]);
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
    expect(await scene.item()).toMatchObject({ status: 'submitted' });
    await scene.submit(education, second);
    const now = [scene.itemId, second].map(async (id) => ({ id, version: await scene.versionOf(id) }));
    expect(
      await city.get(CloseItem).several(supervisor, { items: await Promise.all(now), opinion: '核查通过' }),
    ).toEqual({ closed: 2 });
  });

  it('are closed only after the instruction they answer was put before the leader', async () => {
    const leader = await city.person('市政府办公室', 'leader');
    await city.dataSource.query(
      `INSERT INTO instruction (id, owner_unit_id, leader_id, given_on, class, subject, words, proposed_handling, reply_by,
         plan_id, lead_unit_id, status, registered_by, registered_at)
       VALUES ($1, $2, $3, '2024-06-01', 'ordinary', '来信', '请阅处', '', '2024-06-30', $1, $4, 'open', $3, now())`,
      [scene.plan.planId, city.unit('市政府办公室'), leader.userId, city.unit('市教育局')],
    );
    const close = async () => {
      const items = [{ id: scene.itemId, version: await scene.versionOf() }];
      return outcomeOf(city.get(CloseItem).several(supervisor, { items, opinion: '核查通过' }));
    };
    const stands = (status: string) => city.dataSource.query('UPDATE instruction SET status = $1', [status]);
    expect(await close()).toBe('instructionUnpresented');
    await stands('replied');
    expect(await close()).toBe('instructionUnpresented');
    await stands('presented');
    expect(await close()).toBe('done');
  });

  it('are sampled by a seed that draws the same again, and only the office learns of it', async () => {
    await scene.submit(education, second);
    const draw = () =>
      city.get(DrawSample).run(supervisor, { planId: scene.plan.planId, method: 'risk', size: 1, seed: '2024-秋' });
    const [one, other] = [await draw(), await draw()];
    expect(other.items).toEqual(one.items);
    expect(other.populationDigest).toBe(one.populationDigest);
    expect(one).toMatchObject({ populationSize: 2, size: 1, seed: '2024-秋' });
    expect(await outcomeOf(city.get(AuditSamples).one(education, one.id))).toBe('notFound');
    expect(
      await outcomeOf(city.get(DrawSample).run(education, { planId: null, method: 'random', size: 1, seed: null })),
    ).toBe('forbidden');
    const tooMany = { planId: scene.plan.planId, method: 'random', size: 3, seed: null } as const;
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
    const undrawn = [scene.itemId, second].find((id) => id !== drawnId)!;
    expect(await outcomeOf(city.get(RecordAudit).run(colleague, undrawn, audit))).toBe('notFound');
  });

  it('wait on the desk of whoever decides about them', async () => {
    const office = await city.get(Desk).run(supervisor);
    expect(office.review.items.map(({ id }) => id)).toContain(scene.itemId);
    expect(office.dueSoon.items.length).toBeGreaterThan(0);
    await scene.giveBack('supplement');
    expect((await city.get(Desk).run(education)).returned.items.map(({ id }) => id)).toContain(scene.itemId);
    const { dueBefore: _day, ...columns } = await city.get(Desk).run(await city.person('高新区管委会', 'liaison'));
    expect(Object.values(columns).map(({ total }) => total)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('are counted on the desk as their lists show them', async () => {
    const asked = { proposedDue: FAR, reason: '招标流标，需重新组织' };
    const handedIn = scene.itemId;
    await scene.begin(anItem('申请延期').ledBy(city.unit('市教育局')).due('2999-06-30'));
    await city.get(AskExtension).run(education, scene.itemId, asked);
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
    scene.itemId = handedIn;
    await scene.giveBack('supplement');
    const { returned } = await city.get(Desk).run(education);
    expect(returned.total).toBe(
      (await city.get(CountWorkItems).run(education, { returned: true, role: 'lead' })).total,
    );
    expect(returned.total).toBeGreaterThan(0);
  });
});
