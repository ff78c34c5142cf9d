import type { Actor } from '#libs/access';
import { ActOnCitation, AddEvidenceVersion, CiteEvidence, FileEvidence, WithdrawEvidence } from '#libs/evidence';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import {
  CloseItem,
  EndItem,
  GetWorkItem,
  ReturnItem,
  SettleShares,
  SplitItem,
  SubmitItem,
  UnsettleShares,
} from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { proven } from '../support/proven.js';

const today = dayIn(DEFAULT_TIME_ZONE);
const year = Number(today.slice(0, 4));
const due = `${year + 1}-12-31`;
const later = `${year + 2}-06-30`;

describe('what was handed in', () => {
  let city: IssuedCity;
  let unit: (path: string) => string;
  let [supervisor, finance, education, east]: Actor[] = [];
  let itemId: string;

  beforeAll(async () => {
    city = await IssuedCity.open();
    unit = city.unit;
    supervisor = await city.person('市政府办公室', 'supervisor');
    finance = await city.person('市财政局', 'liaison');
    education = await city.person('市教育局', 'liaison');
    east = await city.person('东港区人民政府', 'liaison');
  });
  afterAll(() => city.close());

  beforeEach(async () => {
    const duty = anItem().ledBy(unit('市财政局')).supportedBy(unit('市教育局')).implementedBy(unit('东港区人民政府'));
    const plan = await city.issue(supervisor!, [duty]);
    itemId = plan.itemIds[0]!;
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
  });

  const version = async (id = itemId) => (await city.get(GetWorkItem).run(supervisor!, id)).version;
  const settle = async () => city.get(SettleShares).run(finance!, itemId, await version(), { choice: { all: true } });
  const submit = async () => city.get(SubmitItem).run(finance!, itemId, await version(), { statement: '已落实。' });
  const giveBack = async (part: 'unit' | 'item', subjectId: string) =>
    city.get(ReturnItem).run(supervisor!, itemId, await version(), {
      ...{ kind: 'supplement', reason: '缺少签到表', dueOn: due, complete: false },
      parts: [{ part, subjectId, note: '补充签到表' }],
    });
  const split = async (id: string, by: Actor, dueOn: string | null, ...paths: string[]) =>
    city
      .get(SplitItem)
      .run(by, id, await version(id), { units: { unitIds: paths.map(unit) }, text: '改造泵站', dueOn });
  const partOf = async (path: string, id = itemId): Promise<string> => {
    const { shares } = await city.get(GetWorkItem).run(supervisor!, id);
    return shares.find((share) => share.unit.id === unit(path))!.subTaskId!;
  };
  const file = (by: Actor, path: string) =>
    city.get(FileEvidence).run(by, {
      unitId: unit(path),
      title: '总结',
      proves: '任务完成情况',
      periodFrom: today,
      periodTo: today,
      content: { kind: 'text', text: `已完成 ${Math.random()}` },
      citations: [{ itemId, targetId: null }],
      despiteKnown: true,
    });
  const citations = () =>
    city.dataSource.query<{ id: string; number: number; status: string; version: number }[]>(
      'SELECT id, number, status, version FROM evidence_citation WHERE item_id = $1 ORDER BY cited_at',
      [itemId],
    );

  it('is looked at as it was: nothing is added, exchanged or taken out before it is answered', async () => {
    const record = await file(finance!, '市财政局');
    await settle();
    await submit();
    expect(await outcomeOf(file(finance!, '市财政局'))).toBe('itemSubmitted');
    const content = { kind: 'text', text: '换过的内容' } as const;
    const renewed = await city.get(AddEvidenceVersion).run(finance!, record.id, record.version, content);
    expect(renewed.version).toBeGreaterThan(record.version);
    const [cited] = await citations();
    expect(cited).toMatchObject({ number: 1, status: 'accepted' });
    const back = { act: 'withdraw', itemId, citationId: cited!.id, version: cited!.version, note: null } as const;
    expect(await outcomeOf(city.get(ActOnCitation).run(finance!, back))).toBe('itemSubmitted');
    await city.get(CloseItem).one(supervisor!, itemId, await version(), '属实');
    expect(await outcomeOf(city.get(WithdrawEvidence).run(finance!, record.id, renewed.version, '误报'))).toBe(
      'evidenceArchived',
    );
  });

  it('is not accepted again by who had it returned: the same version is cited no second time', async () => {
    const record = await file(finance!, '市财政局');
    await settle();
    await submit();
    const [cited] = await citations();
    const act = { itemId, citationId: cited!.id, note: '看不清' };
    await city.get(ActOnCitation).run(supervisor!, { ...act, act: 'return', version: cited!.version });
    await giveBack('item', itemId);
    const [returned] = await citations();
    await city.get(ActOnCitation).run(finance!, { ...act, act: 'withdraw', version: returned!.version });
    const again = () => city.get(CiteEvidence).run(finance!, itemId, { evidenceId: record.id, targetId: null });
    expect(await outcomeOf(again())).toBe('citationReturnedAbove');
    const { version: now } = (
      await city.dataSource.query<{ version: number }[]>('SELECT version FROM evidence WHERE id = $1', [record.id])
    )[0]!;
    await city.get(AddEvidenceVersion).run(finance!, record.id, now, { kind: 'text', text: '重新扫描' });
    expect(await outcomeOf(again())).toBe('done');
  });

  it('stays as the lead looked at it, whatever the unit that supplied it adds to its record', async () => {
    const record = await file(east!, '东港区人民政府');
    await city
      .get(CiteEvidence)
      .run(finance!, itemId, { evidenceId: record.id, targetId: null })
      .catch(() => undefined);
    await city.dataSource.query(`UPDATE evidence_citation SET unit_id = $2, status = 'accepted' WHERE item_id = $1`, [
      itemId,
      unit('市财政局'),
    ]);
    const { version: now } = (
      await city.dataSource.query<{ version: number }[]>('SELECT version FROM evidence WHERE id = $1', [record.id])
    )[0]!;
    await city.get(AddEvidenceVersion).run(east!, record.id, now, { kind: 'text', text: '另一份' });
    expect(await citations()).toMatchObject([{ number: 1, status: 'accepted' }]);
  });

  it('is open in its marked parts only after a return', async () => {
    await proven(city.dataSource, itemId);
    await settle();
    await submit();
    await giveBack('unit', unit('市教育局'));
    const { shares } = await city.get(GetWorkItem).run(supervisor!, itemId);
    const unsettle = async (path: string) =>
      city.get(UnsettleShares).run(finance!, itemId, await version(), {
        choice: { shareIds: [shares.find((share) => share.unit.id === unit(path))!.id] },
      });
    expect(await outcomeOf(unsettle('东港区人民政府'))).toBe('partNotOpen');
    expect(await outcomeOf(unsettle('市教育局'))).toBe('done');
    expect(await outcomeOf(split(itemId, finance!, due, '西山区人民政府'))).toBe('partNotOpen');
    expect(await outcomeOf(file(east!, '东港区人民政府'))).toBe('partNotOpen');
    expect(await outcomeOf(file(education!, '市教育局'))).toBe('done');
    // What the lead collected from the unit.
    expect(await outcomeOf(file(finance!, '市财政局'))).toBe('done');
  });

  it('counts no part that ended without a closing: its share is open again', async () => {
    await split(itemId, finance!, null, '东港区人民政府');
    const part = await partOf('东港区人民政府');
    const before = await version();
    await city.get(EndItem).terminate(finance!, part, await version(part), '职责调整');
    const { shares, version: after } = await city.get(GetWorkItem).run(supervisor!, itemId);
    expect(shares.find((share) => share.unit.id === unit('东港区人民政府'))).toMatchObject({
      settlement: null,
      subTaskId: null,
    });
    expect(after).toBe(before + 1);
    await proven(city.dataSource, itemId);
    expect(await outcomeOf(submit())).toBe('sharesUnsettled');
    await settle();
    expect(await outcomeOf(submit())).toBe('done');
  });

  it('is due, in whatever depth, by the date that hangs over it, and waits for nobody who waits for it', async () => {
    await city.dataSource.query(`UPDATE work_item SET due_on = $2, due_owner = 'document' WHERE id = $1`, [
      itemId,
      due,
    ]);
    await split(itemId, finance!, null, '市教育局');
    const part = await partOf('市教育局');
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [part]);
    expect(await outcomeOf(split(part, education!, later, '东港区人民政府'))).toBe('partDueOutside');
    expect(await outcomeOf(split(part, education!, null, '市财政局'))).toBe('unitCannotTakePart');
    expect(await outcomeOf(split(part, education!, due, '东港区人民政府'))).toBe('done');
  });
});
