import type { Actor } from '#libs/access';
import { advanceSubscriber, ensureCursor } from '#libs/ledger';
import { EditSheetRow, LockWindow, rowsFollowLead, SendSheet, type SheetView } from '#libs/reporting';
import { GetWorkItem, TransferItem } from '#libs/work-items';
import { anItem } from '../support/an-item.js';
import { untilBlocked } from '../support/blocked.js';
import type { IssuedCity } from '../support/issued-city.js';
import { sequenceAll } from '../support/ledger.js';
import { outcomeOf } from '../support/outcome.js';
import { aTarget, DUE, ReportingDesk } from '../support/reporting-desk.js';

const nothing = { values: [], milestones: [], confirmed: false };

describe('a row of an open window whose item goes to another lead', () => {
  let desk: ReportingDesk;
  let city: IssuedCity;
  let education: Actor;
  let finance: Actor;
  let windowId: string;
  let itemIds: string[];

  beforeAll(async () => {
    desk = await ReportingDesk.open();
    ({ city } = desk);
    education = await city.person('市教育局', 'liaison');
    finance = await city.person('市财政局', 'liaison');
  });
  afterAll(() => desk.close());

  /** Two items led by education and, unless told otherwise, one by finance. */
  const opened = async (financeToo = true): Promise<void> => {
    const plan = await desk.issued(
      anItem('建设社区机构').ledBy(city.unit('市教育局')),
      anItem('培训护理人员').ledBy(city.unit('市教育局')),
      anItem('完善收费办法').ledBy(city.unit('市财政局')),
    );
    ({ itemIds } = plan);
    for (const itemId of financeToo ? itemIds : itemIds.slice(0, 2))
      await desk.targets(itemId, aTarget({ dueOn: DUE }));
    windowId = (await desk.window(plan.planId)).id;
  };
  const follow = async (): Promise<void> => {
    await sequenceAll(city.dataSource);
    await ensureCursor(city.dataSource, rowsFollowLead.name);
    while ((await advanceSubscriber(city.dataSource, rowsFollowLead, 1000)) > 0);
  };
  const transfer = async (itemId: string): Promise<void> => {
    const { version } = await city.get(GetWorkItem).run(desk.supervisor, itemId);
    const input = { unitId: city.unit('市财政局'), reason: '职责已调整', approvalBasis: '市长批准' };
    await city.get(TransferItem).run(desk.supervisor, itemId, version, input);
    await city.dataSource.query(`UPDATE work_item SET status = 'inProgress' WHERE id = $1`, [itemId]);
  };
  const write = (by: Actor, { id, items }: SheetView, rowAt: number, progress: string): Promise<SheetView> =>
    city.get(EditSheetRow).run(by, id, items[rowAt]!.id, items[rowAt]!.version, { ...nothing, progress });
  const askedOf = async (by: Actor): Promise<string[]> =>
    (await desk.sheet(by, windowId)).items.map(({ item }) => item.title);
  const sheetsOf = (unit: string): Promise<{ status: string; rows: number }[]> =>
    city.dataSource.query(
      `SELECT status, (SELECT count(*)::integer FROM sheet_row WHERE sheet_id = sheet.id) AS rows
       FROM sheet WHERE window_id = $1 AND unit_id = $2 ORDER BY id`,
      [windowId, city.unit(unit)],
    );

  it('joins the sheet of the new lead, without what the former one had written and not sent', async () => {
    await opened();
    await write(education, await desk.sheet(education, windowId), 0, '本局内部草稿');
    await transfer(itemIds[0]!);
    expect(await askedOf(finance)).toEqual(['完善收费办法']);
    await follow();
    expect(await askedOf(finance)).toEqual(['完善收费办法', '建设社区机构']);
    expect(await askedOf(education)).toEqual(['培训护理人员']);
    const { items } = await desk.sheet(finance, windowId);
    expect(items[1]).toMatchObject({ answered: false, lapsed: false, progress: { now: null }, changedBy: null });
    expect(items[1]!.values).toMatchObject([{ now: null }]);
    await follow();
    expect(await askedOf(finance)).toHaveLength(2);
  });

  it('makes a sheet where the new lead has none, and the one that is left without rows goes', async () => {
    await opened(false);
    for (const itemId of itemIds.slice(0, 2)) await transfer(itemId);
    await follow();
    expect(await askedOf(finance)).toEqual(['建设社区机构', '培训护理人员']);
    expect(await sheetsOf('市教育局')).toEqual([]);
  });

  it('comes on a second sheet where the new lead has sent its own', async () => {
    await opened();
    const own = await write(finance, await desk.sheet(finance, windowId), 0, '已完善');
    await city.get(SendSheet).run(finance, own.id, own.version);
    await transfer(itemIds[0]!);
    await follow();
    expect(await sheetsOf('市财政局')).toEqual([
      { status: 'sent', rows: 1 },
      { status: 'open', rows: 1 },
    ]);
  });

  it('stays where it was answered, and where the window is over', async () => {
    await opened();
    const sheet = await write(education, await desk.sheet(education, windowId), 0, '已建成');
    const { id, version } = await write(education, sheet, 1, '已培训');
    await city.get(SendSheet).run(education, id, version);
    await transfer(itemIds[0]!);
    await follow();
    expect(await askedOf(finance)).toEqual(['完善收费办法']);
    await opened();
    await city.get(LockWindow).run(desk.supervisor, windowId, 1);
    await transfer(itemIds[0]!);
    await follow();
    expect(await askedOf(finance)).toEqual(['完善收费办法']);
  });

  it('waits until an approval of the sheet has ended', async () => {
    await opened();
    const { id } = await desk.sheet(education, windowId);
    const hold = (caseId: string | null) =>
      city.dataSource.query('UPDATE sheet SET held_by = $2 WHERE id = $1', [id, caseId]);
    await hold('01900000-0000-7000-8000-000000000000');
    await transfer(itemIds[0]!);
    await follow();
    expect(await askedOf(finance)).toEqual(['完善收费办法']);
    await hold(null);
    // What ends an approval is recorded of the sheet; so is any later act on it.
    const sheet = await desk.sheet(education, windowId);
    const sent = await write(education, sheet, 0, '已培训');
    await city.get(SendSheet).run(education, sent.id, sent.version);
    await follow();
    expect(await askedOf(finance)).toEqual(['完善收费办法', '建设社区机构']);
  });

  it('does not slip away while its sheet is being sent', async () => {
    await opened();
    const written = await write(education, await desk.sheet(education, windowId), 0, '已建成');
    const { id, version } = await write(education, written, 1, '已培训');
    await transfer(itemIds[0]!);
    await sequenceAll(city.dataSource);
    await ensureCursor(city.dataSource, rowsFollowLead.name);
    const other = city.dataSource.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM sheet WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const following = advanceSubscriber(city.dataSource, rowsFollowLead, 1000);
    await untilBlocked(city.dataSource, following);
    const sending = outcomeOf(city.get(SendSheet).run(education, id, version));
    await other.commitTransaction();
    await other.release();
    await following;
    expect(['done', 'stale']).toContain(await sending);
    expect(await askedOf(finance)).toEqual(['完善收费办法', '建设社区机构']);
  });
});
