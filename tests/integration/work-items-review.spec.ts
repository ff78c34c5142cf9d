import type { Actor } from '#libs/access';
import {
  CloseItem,
  EndItem,
  ItemReviews,
  MarkParts,
  RecallSubmission,
  RecordAudit,
  ReopenItem,
  SubmitItem,
  SuspendItem,
} from '#libs/work-items';
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

describe('handing in, review and audit', () => {
  let scene: ReviewScene;
  let city: IssuedCity;
  let supervisor: Actor;
  let education: Actor;
  let finance: Actor;

  beforeAll(async () => {
    scene = await ReviewScene.open();
    ({ city, supervisor, education } = scene);
    finance = await city.person('市财政局', 'liaison');
  });
  afterAll(() => scene.close());
  beforeEach(() => scene.begin());
  const close = async (by = supervisor, opinion: string | null = '核查通过') =>
    city.get(CloseItem).one(by, scene.itemId, await scene.versionOf(), opinion);

  it('lists everything that is missing before an item is handed in', async () => {
    const refusal = await scene.submit().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'sharesUnsettled',
      errors: [{ code: 'sharesUnsettled', count: 1 }, { code: 'evidenceMissing' }],
    });
    const { actions } = await scene.item(education);
    expect(actions.find(({ action }) => action === 'submit')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'sharesUnsettled' }, { code: 'evidenceMissing' }],
    });
  });

  it('goes from the lead to the office and is closed with its audit in one act', async () => {
    await scene.ready();
    expect(await scene.submit()).toMatchObject({ status: 'submitted' });
    expect(await outcomeOf(close(supervisor, null))).toBe('auditMissing');
    expect(await close()).toMatchObject({ status: 'closed' });
    const { closedAt } = await scene.item();
    expect(closedAt).not.toBeNull();
    expect((await city.get(ItemReviews).run(education, scene.itemId)).audits).toMatchObject([{ conclusion: 'passed' }]);
  });

  it('comes back for supplement without being counted, with only the marked parts open', async () => {
    await scene.ready();
    await scene.submit();
    const returned = await scene.giveBack('supplement');
    expect(returned).toMatchObject({
      status: 'inProgress',
      returned: 'supplement',
      rectificationCount: 0,
      supplementCount: 1,
      openReturn: { parts: [{ part: 'item', note: '补充盖章页' }] },
    });
    expect(await scene.submit()).toMatchObject({ status: 'submitted', returned: null, openReturn: null });
  });

  it('asks for everything still missing at the second return, and for nothing new after that', async () => {
    await scene.ready();
    await scene.submit();
    await scene.giveBack('supplement');
    await scene.submit();
    expect(await outcomeOf(scene.giveBack('supplement'))).toBe('returnIncomplete');
    await scene.giveBack('supplement', { complete: true });
    await scene.submit();
    const finance = { part: 'unit', subjectId: city.unit('市财政局'), note: '补充拨付凭证' };
    expect(await outcomeOf(scene.giveBack('supplement', { complete: true, parts: [finance] }))).toBe('returnAddsParts');
    expect(await scene.giveBack('rectification', { parts: [finance] })).toMatchObject({
      returned: 'rectification',
      rectificationCount: 1,
    });
  });

  it.each<[why: string, code: string, change: object]>([
    ['a day that is past', 'returnDuePast', { dueOn: '2024-01-01' }],
    [
      'a part of no item of ours',
      'notFound',
      { parts: [{ part: 'target', subjectId: '01900000-0000-7000-8000-000000000000', note: '缺' }] },
    ],
    [
      'a part twice',
      'invalidInput',
      { parts: Array.from({ length: 2 }, () => ({ part: 'item', subjectId: 'ITEM', note: '缺' })) },
    ],
  ])('refuses to return with %s', async (_, code, change) => {
    await scene.ready();
    await scene.submit();
    const parts = (change as { parts?: { subjectId: string }[] }).parts?.map((part) => ({
      ...part,
      subjectId: part.subjectId === 'ITEM' ? scene.itemId : part.subjectId,
    }));
    expect(await outcomeOf(scene.giveBack('supplement', { ...change, ...(parts ? { parts } : {}) }))).toBe(code);
    expect(await scene.item()).toMatchObject({ status: 'submitted' });
  });

  it('does not close while a part is marked as returned, nor on an audit that did not pass', async () => {
    await scene.ready();
    await scene.submit();
    const mark = (verdict: 'accepted' | 'returned') =>
      city.get(MarkParts).run(supervisor, scene.itemId, {
        marks: [{ part: 'unit', subjectId: city.unit('市财政局'), verdict, note: '' }],
      });
    await mark('returned');
    expect(await outcomeOf(close())).toBe('partsNotAccepted');
    const review = await mark('accepted');
    expect(review.submissions[0]?.marks).toMatchObject([{ name: '市财政局', verdict: 'accepted' }]);
    await city.get(RecordAudit).run(supervisor, scene.itemId, { ...passed, conclusion: 'notPassed' });
    expect(await outcomeOf(close(supervisor, null))).toBe('auditNotPassed');
    // An opinion given with the closing does not set a failed audit aside; another audit does.
    expect(await outcomeOf(close())).toBe('auditNotPassed');
    await city.get(RecordAudit).run(supervisor, scene.itemId, passed);
    expect(await close(supervisor, null)).toMatchObject({ status: 'closed' });
  });

  it('is taken back by the lead until the review begins', async () => {
    await scene.ready();
    await scene.submit();
    expect(await city.get(RecallSubmission).run(education, scene.itemId, await scene.versionOf())).toMatchObject({
      status: 'inProgress',
    });
    await scene.submit();
    await city.get(RecordAudit).run(supervisor, scene.itemId, passed);
    expect(await outcomeOf(city.get(RecallSubmission).run(education, scene.itemId, await scene.versionOf()))).toBe(
      'reviewBegun',
    );
  });

  it('is audited by somebody else than the person who handed it in', async () => {
    const both = await city.personWith([
      ['市教育局', 'liaison'],
      ['市政府办公室', 'supervisor'],
    ]);
    await scene.ready();
    await scene.submit(both);
    expect(await outcomeOf(city.get(RecordAudit).run(both, scene.itemId, passed))).toBe('ownSubmission');
    expect(await outcomeOf(close(both))).toBe('ownSubmission');
  });

  it.each<[who: string, as: () => Actor, outcome: string]>([
    ['the lead itself', () => education, 'forbidden'],
    ['a supporter', () => finance, 'forbidden'],
  ])('is closed by the office, not by %s', async (_, as, outcome) => {
    await scene.ready();
    await scene.submit();
    expect(await outcomeOf(close(as()))).toBe(outcome);
    expect(await outcomeOf(city.get(ItemReviews).run(finance, scene.itemId))).toBe('forbidden');
  });

  it('goes on as routine, or ends with its basis, and nothing stays open over it', async () => {
    await scene.ready();
    await scene.submit();
    const basis = '已建立长效机制';
    expect(
      await outcomeOf(city.get(EndItem).makeContinuing(supervisor, scene.itemId, await scene.versionOf(), basis)),
    ).toBe('auditMissing');
    await city.get(RecordAudit).run(supervisor, scene.itemId, passed);
    expect(
      await city.get(EndItem).makeContinuing(supervisor, scene.itemId, await scene.versionOf(), basis),
    ).toMatchObject({
      status: 'continuing',
    });
    const reopened = await city.get(ReopenItem).run(supervisor, scene.itemId, await scene.versionOf(), '出现反复');
    expect(reopened).toMatchObject({ status: 'inProgress', closedAt: null });
    expect(
      await city.get(EndItem).terminate(supervisor, scene.itemId, await scene.versionOf(), '方案废止'),
    ).toMatchObject({
      status: 'terminated',
    });
    expect(await outcomeOf(scene.submit())).toBe('itemNotOpen');
  });

  it('waits while it is suspended', async () => {
    await scene.ready();
    const { suspendedUntil, suspended } = await city
      .get(SuspendItem)
      .suspend(supervisor, scene.itemId, await scene.versionOf(), { reason: '等待上级政策', until: FAR });
    expect([suspended, suspendedUntil]).toEqual([true, FAR]);
    expect(await outcomeOf(scene.submit())).toBe('itemSuspended');
    await city.get(SuspendItem).resume(supervisor, scene.itemId, await scene.versionOf(), '政策已明确');
    expect(await scene.submit()).toMatchObject({ status: 'submitted' });
  });

  it('gives fifty simultaneous submissions, and fifty closings, one outcome', async () => {
    await scene.ready();
    const version = await scene.versionOf();
    const fifty = <T>(attempt: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, () => outcomeOf(attempt())));
    const submitted = await fifty(() =>
      city.get(SubmitItem).run(education, scene.itemId, version, { statement: '已完成。' }),
    );
    expect(submitted.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(submitted)).toEqual(new Set(['done', 'stale']));
    const next = await scene.versionOf();
    const closed = await fifty(() => city.get(CloseItem).one(supervisor, scene.itemId, next, '核查通过'));
    expect(closed.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const [{ submissions, audits }] = (await city.dataSource.query<{ submissions: number; audits: number }[]>(
      `SELECT (SELECT count(*)::integer FROM item_submission WHERE item_id = $1) AS submissions,
         (SELECT count(*)::integer FROM audit_record WHERE item_id = $1) AS audits`,
      [scene.itemId],
    )) as [{ submissions: number; audits: number }];
    expect([submissions, audits]).toEqual([1, 1]);
  }, 60_000);
});
