import { DataSource } from 'typeorm';
import { workItemExportQuery, workItemListQuery } from '#libs/contracts';
import { dataSourceOptions } from '#libs/database';
import { EditDraft, RegisterMatter } from '#libs/plans';
import {
  ApplyRevision,
  ExportWorkItems,
  GetDispatch,
  GetWorkItem,
  Histories,
  IssuePlan,
  ListWorkItems,
} from '#libs/work-items';
import { fileAll } from '../support/ledger.js';
import { itemOf, PlanDesk } from '../support/plan-desk.js';
import { differenceOf, RevisedPlan, told } from '../support/revised-plan.js';

let tables = 0;
/** A table of three duties of 市财政局, each due as the column says. */
function tableOf(...dues: readonly [string, string, string]): string {
  tables += 1;
  const words = (at: number) =>
    Array.from({ length: 24 }, (_, k) => String.fromCharCode(0x5200 + ((tables * 977 + at * 613 + k * 31) % 9_000)));
  const rows = dues.map((due, at) => `|${at + 1}|推进${words(at).join('')}|市财政局|${due}|`);
  return `海州市任务分工表${tables}\n\n|序号|任务|牵头单位|完成时限|\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

describe('the printed words of a deadline', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const issued = async (text: string) => {
    const draft = await desk.answerAll(await desk.draft((await desk.import(text)).planId));
    await desk.city.get(IssuePlan).run(desk.supervisor, draft.planId, draft.version);
    return draft;
  };
  const itemsOf = (planId: string) =>
    desk.city.get(ListWorkItems).run(desk.supervisor, workItemListQuery.parse({ plan: planId, sort: 'number' }));
  const dues = async (planId: string) =>
    (await itemsOf(planId)).items.map(({ dueOn, dueText }) => [dueOn, dueText] as const);

  it('go from the column of a table to the item, its list, its dispatch and the file', async () => {
    const draft = await issued(tableOf('2096年底', '长期坚持', '每年12月'));
    const expected = [
      ['2096-12-31', '2096年底'],
      [null, '长期坚持'],
      [null, '每年12月'],
    ];
    expect(draft.items.map(({ dueOn, dueText }) => [dueOn, dueText])).toEqual(expected);
    expect(await dues(draft.planId)).toEqual(expected);
    const [, lasting] = (await itemsOf(draft.planId)).items;
    expect(await desk.city.get(GetWorkItem).run(desk.supervisor, lasting!.id)).toMatchObject({
      dueOn: null,
      dueOwner: null,
      dueText: '长期坚持',
    });
    const [dispatch] = await desk.city.dataSource.query<{ id: string }[]>(
      'SELECT id FROM dispatch WHERE plan_id = $1',
      [draft.planId],
    );
    const { lines } = await desk.city.get(GetDispatch).run(desk.supervisor, dispatch!.id);
    expect(lines.map(({ item }) => [item.dueOn, item.dueText])).toEqual(expected);
    const wanted = workItemExportQuery.parse({ plan: draft.planId, format: 'csv' });
    const { bytes } = await desk.city.get(ExportWorkItems).run(desk.supervisor, wanted);
    expect(bytes.toString('utf8')).toMatch(/,2096-12-31,[^]*,长期坚持,[^]*,每年12月,/);
  });

  it('are edited beside the date, and stay with another date', async () => {
    const { planId } = await desk.import(tableOf('2096年底', '长期坚持', '每年12月'));
    const edit = async (ref: string, change: { dueOn?: string | null; dueText?: string }) => {
      const { id, version } = itemOf(await desk.draft(planId), ref);
      return itemOf(await desk.city.get(EditDraft).edit(desk.supervisor, planId, id, version, change), ref);
    };
    expect(await edit('1', { dueOn: '2097-06-30' })).toMatchObject({ dueOn: '2097-06-30', dueText: '2096年底' });
    expect(await edit('2', { dueText: '持续推进' })).toMatchObject({ dueOn: null, dueText: '持续推进' });
    expect(itemOf(await desk.draft(planId), '2')).toMatchObject({ dueText: '持续推进' });
    const { id, version } = itemOf(await desk.draft(planId), '2');
    const stale = desk.city.get(EditDraft).edit(desk.colleague, planId, id, version - 1, { dueText: '每季度' });
    await expect(stale).rejects.toMatchObject({
      code: 'stale',
      errors: [{ path: '/dueText', present: '持续推进', sent: '每季度' }],
    });
  });

  it('are none of a matter that is registered by hand', async () => {
    const { planId } = await desk.city.get(RegisterMatter).run(desk.supervisor, {
      ...{ kind: 'meeting', title: '研究养老工作', basis: '', measures: '', issuedOn: null, key: false },
      ...{ dueOn: '2096-06-30', dueOwner: 'generalOffice' },
      assignments: [{ role: 'lead', unitId: desk.city.unit('市财政局') }],
    });
    expect((await desk.draft(planId)).items).toMatchObject([{ dueOn: '2096-06-30', dueText: '' }]);
  });

  it('are a difference of a newer text where no date says it, and come into force when adopted', async () => {
    const plan = await RevisedPlan.issue(desk, tableOf('2096年底', '每季度', '到2096年底'));
    const newer = plan.text
      .replace('|2096年底|', '|长期坚持|')
      .replace('|每季度|', '|每月|')
      .replace('|到2096年底|', '|2096年底前|');
    const revision = await plan.check(newer);
    expect(told(revision)).toEqual(['1 due', '2 due']);
    expect(differenceOf(revision, '1', 'due')).toMatchObject({
      before: { dueOn: '2096-12-31', dueText: '2096年底' },
      after: { dueOn: null, dueText: '长期坚持' },
      documentUnchanged: false,
    });
    const { version } = await plan.adoptAll();
    await desk.city.get(ApplyRevision).run(desk.supervisor, plan.planId, version);
    expect(await dues(plan.planId)).toEqual([
      [null, '长期坚持'],
      [null, '每月'],
      ['2096-12-31', '到2096年底'],
    ]);
    const changes = await desk.city.dataSource.query<object[]>(
      `SELECT item.ref FROM due_change JOIN work_item AS item ON item.id = due_change.item_id WHERE item.plan_id = $1`,
      [plan.planId],
    );
    expect(changes).toEqual([{ ref: '1' }]);
    const [dispatch] = await desk.city.dataSource.query<{ id: string }[]>(
      `SELECT id FROM dispatch WHERE plan_id = $1 AND kind = 'revision'`,
      [plan.planId],
    );
    const { lines } = await desk.city.get(GetDispatch).run(desk.supervisor, dispatch!.id);
    expect(lines.map(({ revised }) => revised?.due)).toEqual([
      { from: '2096-12-31', to: null, fromText: '2096年底', toText: '长期坚持' },
      { from: null, to: null, fromText: '每季度', toText: '每月' },
    ]);
    await fileAll(desk.city.dataSource);
    const [, second] = (await itemsOf(plan.planId)).items;
    const { items: record } = await desk.city.get(Histories).ofItem(desk.supervisor, second!.id);
    expect(record.find(({ action }) => action === 'revisedByDocument')?.detail).toMatchObject({
      dueTextBefore: '每季度',
      dueTextAfter: '每月',
    });
  });

  it('are those the reader had found, for what was there before they were kept', async () => {
    const draft = await issued(tableOf('2096年底', '长期坚持', ''));
    const before = await dues(draft.planId);
    const owner = new DataSource(dataSourceOptions({ url: desk.city.database.ownerUrl, entities: [] }));
    await owner.initialize();
    try {
      const isDone = async () =>
        (await owner.query<object[]>(`SELECT FROM schema_migration WHERE name = 'DueText1764000000310'`)).length > 0;
      while (await isDone()) await owner.undoLastMigration({ transaction: 'each' });
      await owner.runMigrations({ transaction: 'each' });
    } finally {
      await owner.destroy();
    }
    expect(await dues(draft.planId)).toEqual(before);
    expect(before[1]).toEqual([null, '长期坚持']);
    const drafts = await desk.city.dataSource.query<{ words: string }[]>(
      `SELECT due_text AS words FROM draft_item WHERE plan_id = $1 ORDER BY ordinal`,
      [draft.planId],
    );
    expect(drafts.map(({ words }) => words)).toEqual(before.map(([, words]) => words));
  });
});
