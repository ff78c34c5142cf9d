import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { insertGroups } from '#libs/organisation';
import { GetWorkItem, SplitItem, SubTasks, TransferItem } from '#libs/work-items';
import type { Tree } from '../support/a-city.js';
import { anItem } from '../support/an-item.js';
import { countedStatements } from '../support/counted-statements.js';
import { IssuedCity } from '../support/issued-city.js';

const UNITS = 3000;
const districts = Array.from({ length: UNITS }, (_, k): Tree => ['districtGovernment', `第${k + 1}区人民政府`]);
const province: Tree = [
  'government',
  '东海省人民政府',
  ['generalOffice', '市政府办公室'],
  ['governmentDepartment', '省卫生健康委'],
  ['governmentDepartment', '省财政厅'],
  ...districts,
];

describe('a province of 3,000 districts', () => {
  it('splits an item to all of them in one act, and moves them all with its lead', async () => {
    const city = await IssuedCity.open(province);
    try {
      const supervisor = await city.person('市政府办公室', 'supervisor');
      const health = await city.person('省卫生健康委', 'liaison');
      const [group, governmentId] = [newId(), city.unit('东海省人民政府')];
      const members = { kind: 'districtGovernment' as const };
      await inTransaction(city.dataSource, (tx) =>
        insertGroups(tx, [{ id: group, governmentId, name: '各区', officialOrder: 10, members }]),
      );
      const due = `${Number(dayIn(DEFAULT_TIME_ZONE).slice(0, 4)) + 1}-12-31`;
      const duty = anItem('建设社区食堂').ledBy(city.unit('省卫生健康委')).due(due);
      const { itemIds } = await city.issue(supervisor, [duty]);
      const itemId = itemIds[0]!;

      const statements = countedStatements(city);
      const began = performance.now();
      const input = { units: { groupId: group }, text: '每个区建成1处' };
      const split = await city.get(SplitItem).run(health, itemId, 1, input);
      const seconds = (performance.now() - began) / 1000;
      expect(split.shares).toHaveLength(UNITS);
      expect(split.subTasks).toEqual({ total: UNITS, open: UNITS });
      expect(statements()).toBeGreaterThan(10);
      expect(statements()).toBeLessThan(40);
      expect(seconds).toBeLessThan(20);
      const [dispatches] = await city.dataSource.query<{ count: number; lines: number }[]>(
        `SELECT count(*)::integer AS count, (SELECT count(*)::integer FROM dispatch_line) AS lines
         FROM dispatch WHERE kind = 'split'`,
      );
      expect(dispatches).toEqual({ count: UNITS, lines: 2 * UNITS + 1 });

      const page = await city.get(SubTasks).list(health, itemId, { limit: 200 });
      const next = await city.get(SubTasks).list(health, itemId, { limit: 200, cursor: page.next! });
      expect([page.items.at(-1)?.unit.name, next.items[0]?.unit.name]).toEqual(['第200区人民政府', '第201区人民政府']);
      expect(await city.get(SubTasks).counts(health, itemId)).toMatchObject({ total: UNITS, hidden: 0 });

      const { version } = await city.get(GetWorkItem).run(supervisor, itemId);
      const moved = await city.get(TransferItem).run(supervisor, itemId, version, {
        unitId: city.unit('省财政厅'),
        reason: '职责划转',
        approvalBasis: '省领导批示同意',
      });
      expect(moved.lead.name).toBe('省财政厅');
      const [reviewed] = await city.dataSource.query<{ count: number }[]>(
        'SELECT count(*)::integer AS count FROM work_item WHERE parent_id = $1 AND reviewer_unit_id = $2',
        [itemId, city.unit('省财政厅')],
      );
      expect(reviewed?.count).toBe(UNITS);
    } finally {
      await city.close();
    }
  }, 180_000);
});
