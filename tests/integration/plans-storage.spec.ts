import { vi } from 'vitest';
import type { Answer } from '#libs/contracts';
import { dataSourceOptions } from '#libs/database';
import { newId } from '#libs/kernel';
import { IssuePlan } from '#libs/work-items';
import { DataSource } from 'typeorm';
import { PlanDesk, questionOf } from '../support/plan-desk.js';

describe('the tables of a draft', () => {
  let desk: PlanDesk;
  beforeAll(async () => {
    desk = await PlanDesk.open();
  });
  afterAll(() => desk.close());

  const sql = <Row>(text: string, values: unknown[] = []) => desk.city.dataSource.query<Row[]>(text, values);
  const constraintOf = (attempt: Promise<unknown>): Promise<string> =>
    attempt.then(
      () => 'none',
      (error: unknown) => (error as { driverError: { constraint?: string } }).driverError.constraint ?? String(error),
    );

  it.each<[what: string, change: (ids: { one: string; two: string }) => [string, unknown[]], constraint: string]>([
    [
      'a target without an item',
      ({ one }) => ['UPDATE draft_target SET draft_item_id = $2 WHERE draft_item_id = $1', [one, newId()]],
      'draft_target_item_fk',
    ],
    [
      'two targets at one place',
      ({ one }) => ['UPDATE draft_target SET ordinal = 1 WHERE draft_item_id = $1', [one]],
      'draft_target_place_key',
    ],
    [
      'a target that is compared under no name',
      ({ one }) => [`UPDATE draft_target SET indicator_key = '' WHERE draft_item_id = $1`, [one]],
      'draft_target_key_check',
    ],
    [
      'a place that ends nowhere',
      ({ one }) => ['UPDATE draft_target SET span_end = NULL WHERE draft_item_id = $1', [one]],
      'draft_target_span_check',
    ],
    ['an item that goes from under its targets', ({ one }) => ['DELETE FROM draft_item WHERE id = $1', [one]], 'any'],
    [
      'an item with the identity of another plan’s',
      ({ one, two }) => [
        `UPDATE draft_item SET plan_item_id = (SELECT plan_item_id FROM draft_item WHERE id = $2) WHERE id = $1`,
        [one, two],
      ],
      'draft_item_identity_fk',
    ],
    [
      'an item in the text of another plan',
      ({ one, two }) => [
        `UPDATE draft_item SET plan_version_id = (SELECT plan_version_id FROM draft_item WHERE id = $2) WHERE id = $1`,
        [one, two],
      ],
      'draft_item_text_fk',
    ],
  ])('never hold %s', async (_, change, constraint) => {
    const [one, two] = [await desk.newDraft(), await desk.newDraft()];
    const found = await constraintOf(sql(...change({ one: one.items[0]!.id, two: two.items[0]!.id })));
    if (constraint === 'any') expect(found).toMatch(/_fk$/);
    else expect(found).toBe(constraint);
  });

  it('are read by the indexes of the indicator', async () => {
    for (const [table, index] of [
      ['draft_target', 'draft_target_key_index'],
      ['target', 'target_key_index'],
    ] as const) {
      const rows = await sql<{ name: string }>('SELECT indexname AS name FROM pg_indexes WHERE tablename = $1', [
        table,
      ]);
      expect(rows.map(({ name }) => name)).toContain(index);
    }
  });

  it('take a change of many items in as many statements as one of a few', async () => {
    const statements = vi.spyOn(desk.city.dataSource.logger, 'logQuery');
    const used = async (items: number): Promise<[statements: number, changed: number]> => {
      const words = (n: number) =>
        Array.from({ length: 24 }, (_, k) => String.fromCharCode(0x5200 + ((n * 613 + items * 97 + k * 31) % 9_000)));
      const text = Array.from(
        { length: items },
        (_, n) =>
          `${n + 1}. ${words(n).slice(0, 6).join('')}。${words(n).join('')}。（牵头单位：市教育局；配合单位：市养老中心）\n`,
      );
      const draft = await desk.draft((await desk.import(`${items}项方案\n一、任务\n${text.join('')}`)).planId);
      const question = questionOf(draft, 'unknownUnit');
      const answer: Answer = { choice: 'unit', unitId: desk.city.unit('市财政局'), remember: false };
      statements.mockClear();
      const after = await desk.answer(draft, question, answer);
      return [statements.mock.calls.length, after.items.filter(({ version }) => version === 2).length];
    };
    const [few, small] = await used(4);
    const [many, large] = await used(120);
    console.log(`${small} items: ${few} statements; ${large} items: ${many}`);
    expect([small, large]).toEqual([4, 120]);
    expect(many).toBe(few);
  });

  it('get the keys and places of today from what stood under an older rule', async () => {
    const draft = await desk.answerAll(await desk.newDraft());
    await desk.city.get(IssuePlan).run(desk.supervisor, draft.planId, draft.version);
    const state = () =>
      sql(`SELECT 'draft' AS of, indicator_key AS key, ordinal FROM draft_target
        UNION ALL SELECT 'item', indicator_key, ordinal FROM target ORDER BY 1, 2, 3`);
    const before = await state();
    const owner = new DataSource(dataSourceOptions({ url: desk.city.database.ownerUrl, entities: [] }));
    await owner.initialize();
    try {
      const isDone = async () =>
        (await owner.query<object[]>(`SELECT FROM schema_migration WHERE name = 'TargetKeys1764000000220'`)).length > 0;
      while (await isDone()) await owner.undoLastMigration({ transaction: 'each' });
      await owner.query(`UPDATE draft_target SET indicator_key = indicator, ordinal = 7`);
      await owner.query(`UPDATE target SET indicator_key = lower(indicator)`);
      await owner.runMigrations({ transaction: 'each' });
    } finally {
      await owner.destroy();
    }
    const after = await state();
    const keys = (rows: unknown[]) => rows.map((row) => (row as { key: string }).key);
    expect(keys(after)).toEqual(keys(before));
    expect(await sql('SELECT FROM draft_item WHERE plan_id IS NULL')).toEqual([]);
  });
});
