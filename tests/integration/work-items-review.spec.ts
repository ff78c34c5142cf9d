import type { Actor } from '#libs/access';
import {
  CloseItem,
  EndItem,
  GetDispatch,
  GetWorkItem,
  ItemReviews,
  MarkParts,
  RecallSubmission,
  RecordAudit,
  ReopenItem,
  ReturnItem,
  SignDispatch,
  SubmitItem,
  SuspendItem,
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

describe('handing in, review and audit', () => {
  let city: IssuedCity;
  let education: Actor;
  let finance: Actor;
  let supervisor: Actor;
  let plan: IssuedPlan;
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open(undefined, 20);
    supervisor = await city.person('市政府办公室', 'supervisor');
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
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
  const close = async (by = supervisor, opinion: string | null = '核查通过') =>
    city.get(CloseItem).one(by, itemId, await versionOf(), opinion);

  it('lists everything that is missing before an item is handed in', async () => {
    const refusal = await submit().catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'sharesUnsettled',
      errors: [{ code: 'sharesUnsettled', count: 1 }, { code: 'evidenceMissing' }],
    });
    const { actions } = await item(education);
    expect(actions.find(({ action }) => action === 'submit')).toMatchObject({
      allowed: false,
      reasons: [{ code: 'sharesUnsettled' }, { code: 'evidenceMissing' }],
    });
  });

  it('goes from the lead to the office and is closed with its audit in one act', async () => {
    await ready();
    expect(await submit()).toMatchObject({ status: 'submitted' });
    expect(await outcomeOf(close(supervisor, null))).toBe('auditMissing');
    expect(await close()).toMatchObject({ status: 'closed' });
    const { closedAt } = await item();
    expect(closedAt).not.toBeNull();
    expect((await city.get(ItemReviews).run(education, itemId)).audits).toMatchObject([{ conclusion: 'passed' }]);
  });

  it('comes back for supplement without being counted, with only the marked parts open', async () => {
    await ready();
    await submit();
    const returned = await giveBack('supplement');
    expect(returned).toMatchObject({
      status: 'inProgress',
      returned: 'supplement',
      rectificationCount: 0,
      supplementCount: 1,
      openReturn: { parts: [{ part: 'item', note: '补充盖章页' }] },
    });
    expect(await submit()).toMatchObject({ status: 'submitted', returned: null, openReturn: null });
  });

  it('asks for everything still missing at the second return, and for nothing new after that', async () => {
    await ready();
    await submit();
    await giveBack('supplement');
    await submit();
    expect(await outcomeOf(giveBack('supplement'))).toBe('returnIncomplete');
    await giveBack('supplement', { complete: true });
    await submit();
    const finance = { part: 'unit', subjectId: city.unit('市财政局'), note: '补充拨付凭证' };
    expect(await outcomeOf(giveBack('supplement', { complete: true, parts: [finance] }))).toBe('returnAddsParts');
    expect(await giveBack('rectification', { parts: [finance] })).toMatchObject({
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
    await ready();
    await submit();
    const parts = (change as { parts?: { subjectId: string }[] }).parts?.map((part) => ({
      ...part,
      subjectId: part.subjectId === 'ITEM' ? itemId : part.subjectId,
    }));
    expect(await outcomeOf(giveBack('supplement', { ...change, ...(parts ? { parts } : {}) }))).toBe(code);
    expect(await item()).toMatchObject({ status: 'submitted' });
  });

  it('does not close while a part is marked as returned, nor on an audit that did not pass', async () => {
    await ready();
    await submit();
    const mark = (verdict: 'accepted' | 'returned') =>
      city
        .get(MarkParts)
        .run(supervisor, itemId, { marks: [{ part: 'unit', subjectId: city.unit('市财政局'), verdict, note: '' }] });
    await mark('returned');
    expect(await outcomeOf(close())).toBe('partsNotAccepted');
    const review = await mark('accepted');
    expect(review.submissions[0]?.marks).toMatchObject([{ name: '市财政局', verdict: 'accepted' }]);
    await city.get(RecordAudit).run(supervisor, itemId, { ...passed, conclusion: 'notPassed' });
    expect(await outcomeOf(close(supervisor, null))).toBe('auditNotPassed');
    // An opinion given with the closing does not set a failed audit aside; another audit does.
    expect(await outcomeOf(close())).toBe('auditNotPassed');
    await city.get(RecordAudit).run(supervisor, itemId, passed);
    expect(await close(supervisor, null)).toMatchObject({ status: 'closed' });
  });

  it('is taken back by the lead until the review begins', async () => {
    await ready();
    await submit();
    expect(await city.get(RecallSubmission).run(education, itemId, await versionOf())).toMatchObject({
      status: 'inProgress',
    });
    await submit();
    await city.get(RecordAudit).run(supervisor, itemId, passed);
    expect(await outcomeOf(city.get(RecallSubmission).run(education, itemId, await versionOf()))).toBe('reviewBegun');
  });

  it('is audited by somebody else than the person who handed it in', async () => {
    const both = await city.personWith([
      ['市教育局', 'liaison'],
      ['市政府办公室', 'supervisor'],
    ]);
    await ready();
    await submit(both);
    expect(await outcomeOf(city.get(RecordAudit).run(both, itemId, passed))).toBe('ownSubmission');
    expect(await outcomeOf(close(both))).toBe('ownSubmission');
  });

  it.each<[who: string, as: () => Actor, outcome: string]>([
    ['the lead itself', () => education, 'forbidden'],
    ['a supporter', () => finance, 'forbidden'],
  ])('is closed by the office, not by %s', async (_, as, outcome) => {
    await ready();
    await submit();
    expect(await outcomeOf(close(as()))).toBe(outcome);
    expect(await outcomeOf(city.get(ItemReviews).run(finance, itemId))).toBe('forbidden');
  });

  it('goes on as routine, or ends with its basis, and nothing stays open over it', async () => {
    await ready();
    await submit();
    const basis = '已建立长效机制';
    expect(await outcomeOf(city.get(EndItem).makeContinuing(supervisor, itemId, await versionOf(), basis))).toBe(
      'auditMissing',
    );
    await city.get(RecordAudit).run(supervisor, itemId, passed);
    expect(await city.get(EndItem).makeContinuing(supervisor, itemId, await versionOf(), basis)).toMatchObject({
      status: 'continuing',
    });
    const reopened = await city.get(ReopenItem).run(supervisor, itemId, await versionOf(), '出现反复');
    expect(reopened).toMatchObject({ status: 'inProgress', closedAt: null });
    expect(await city.get(EndItem).terminate(supervisor, itemId, await versionOf(), '方案废止')).toMatchObject({
      status: 'terminated',
    });
    expect(await outcomeOf(submit())).toBe('itemNotOpen');
  });

  it('waits while it is suspended', async () => {
    await ready();
    const { suspendedUntil, suspended } = await city
      .get(SuspendItem)
      .suspend(supervisor, itemId, await versionOf(), { reason: '等待上级政策', until: FAR });
    expect([suspended, suspendedUntil]).toEqual([true, FAR]);
    expect(await outcomeOf(submit())).toBe('itemSuspended');
    await city.get(SuspendItem).resume(supervisor, itemId, await versionOf(), '政策已明确');
    expect(await submit()).toMatchObject({ status: 'submitted' });
  });

  it('gives fifty simultaneous submissions, and fifty closings, one outcome', async () => {
    await ready();
    const version = await versionOf();
    const fifty = <T>(attempt: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, () => outcomeOf(attempt())));
    const submitted = await fifty(() =>
      city.get(SubmitItem).run(education, itemId, version, { statement: '已完成。' }),
    );
    expect(submitted.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(new Set(submitted)).toEqual(new Set(['done', 'stale']));
    const next = await versionOf();
    const closed = await fifty(() => city.get(CloseItem).one(supervisor, itemId, next, '核查通过'));
    expect(closed.filter((outcome) => outcome === 'done')).toHaveLength(1);
    const [{ submissions, audits }] = (await city.dataSource.query<{ submissions: number; audits: number }[]>(
      `SELECT (SELECT count(*)::integer FROM item_submission WHERE item_id = $1) AS submissions,
         (SELECT count(*)::integer FROM audit_record WHERE item_id = $1) AS audits`,
      [itemId],
    )) as [{ submissions: number; audits: number }];
    expect([submissions, audits]).toEqual([1, 1]);
  }, 60_000);
});
