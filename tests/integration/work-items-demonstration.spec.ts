import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Actor } from '#libs/access';
import { insertUsers, insertMemberships, loadMemberships } from '#libs/identity';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { AnswerQuestions, GetDraft, ImportDocument } from '#libs/plans';
import {
  GetWorkItem,
  IssuePlan,
  ListDispatches,
  ListWorkItems,
  SettleMany,
  SignDispatch,
  SplitItem,
} from '#libs/work-items';
import { issuedPlan } from '../../seeds/src/index.js';
import { seedCity } from '../../seeds/src/seed-city.js';
import { IssuedCity } from '../support/issued-city.js';
import { withRealPlans } from '../support/real-plans.js';

/** The demonstration's plan, and the real one it is made after where that is at hand. */
const plans = [fileURLToPath(new URL(`../../seeds/documents/${issuedPlan.fileName}`, import.meta.url))];
withRealPlans((folder) => plans.push(`${folder}/documents/qingdao-2024-web.txt`));

describe.each(plans)('the shares of %s', (path) => {
  let city: IssuedCity;
  let planId: string;
  const unitIds = new Map<string, string>();
  beforeAll(async () => {
    city = await IssuedCity.open(['government', '空市']);
    await seedCity(city.dataSource, () => Promise.resolve('-'));
    const units = await city.dataSource.query<{ id: string; name: string }[]>('SELECT id, name FROM unit');
    for (const { id, name } of units) unitIds.set(name, id);
    planId = await issuePlan();
  });
  afterAll(() => city.close());

  const actor = async (login: string): Promise<Actor> => {
    const [account] = await city.dataSource.query<{ id: string; name: string }[]>(
      'SELECT id, name FROM user_account WHERE login = $1',
      [login],
    );
    const { id, name } = account!;
    const memberships = await loadMemberships(city.dataSource.manager, id, dayIn(DEFAULT_TIME_ZONE));
    return { userId: id, name, sessionId: id, mustChangePassword: false, memberships };
  };
  const liaisonOf = async (unitId: string): Promise<Actor> => {
    const id = newId();
    await inTransaction(city.dataSource, async (tx) => {
      await insertUsers(tx, [{ id, login: id, name: '联络员', passwordHash: '-', mustChangePassword: false }]);
      await insertMemberships(tx, [{ userId: id, unitId, role: 'liaison', validFrom: '2020-01-01' }]);
    });
    return actor(id);
  };

  async function issuePlan(): Promise<string> {
    const supervisor = await actor('duban1');
    const bytes = readFileSync(path);
    const imported = await city
      .get(ImportDocument)
      .run(supervisor, { fileName: '方案.txt', mediaType: 'text/plain', bytes });
    let draft = await city.get(GetDraft).run(supervisor, imported.planId);
    for (const { id } of draft.questions) {
      const question = draft.questions.find((one) => one.id === id);
      if (question?.status !== 'open') continue;
      const { answer } = question.options[0]!;
      draft = await city.get(AnswerQuestions).answer(supervisor, imported.planId, id, question.version, answer);
    }
    await city.get(IssuePlan).run(supervisor, imported.planId, draft.version);
    return imported.planId;
  }

  it('are settled by the lead of 25 items in far fewer than 12 acts, and a district signs once', async () => {
    const health = await liaisonOf(unitIds.get('市卫生健康委')!);
    const led = await city.get(ListWorkItems).run(health, { plan: planId, role: 'lead', limit: 200, sort: 'number' });
    expect(led.items).toHaveLength(25);
    const items = led.items.map(({ id, version }) => ({ id, version }));
    const before = await Promise.all(items.map(({ id }) => city.get(GetWorkItem).run(health, id)));
    const supporting = before.flatMap(({ shares }) => shares.filter(({ role }) => role === 'supporting'));
    expect(supporting).toHaveLength(38);

    const districts = [...new Set(before.flatMap(({ shares }) => shares.filter(({ group }) => group !== null)))];
    const district = await liaisonOf(districts[0]!.unit.id);
    const dispatches = () => city.get(ListDispatches).run(district, { plan: planId, limit: 25 });
    const [dispatch] = (await dispatches()).items;
    await city.get(SignDispatch).run(district, dispatch!.id, dispatch!.version);

    // One item goes to all districts as parts; all the rest is settled in one act.
    const own = (await city.get(ListDispatches).run(health, { plan: planId, limit: 25 })).items[0]!;
    await city.get(SignDispatch).run(health, own.id, own.version);
    let acts = 0;
    const split = before.find(({ shares }) => shares.some(({ group }) => group?.id === districts[0]!.group!.id))!;
    const units = { groupId: districts[0]!.group!.id };
    acts += 1;
    await city.get(SplitItem).run(health, split.id, split.version + 1, { units, text: '制定本区实施细则' });
    const now = await city
      .get(ListWorkItems)
      .run(health, { plan: planId, role: 'lead', limit: 200, sort: 'number', form: ['item'] });
    acts += 1;
    const settled = await city.get(SettleMany).run(health, {
      items: now.items.map(({ id, version }) => ({ id, version })),
      choice: { all: true },
    });
    expect(settled.shares).toBeGreaterThan(38);
    expect(acts).toBeLessThanOrEqual(12);
    const [open] = await city.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::integer AS count FROM work_item_share AS share JOIN work_item AS item ON item.id = share.item_id
       WHERE item.plan_id = $1 AND item.lead_unit_id = $2 AND share.settlement IS NULL`,
      [planId, unitIds.get('市卫生健康委')],
    );
    expect(open?.count).toBe(0);

    const after = await dispatches();
    expect(after.items).toMatchObject([{ id: dispatch!.id, status: 'signed', leadCount: 1 }]);
    const part = await city.get(ListWorkItems).run(district, { plan: planId, role: 'lead', limit: 25, sort: 'number' });
    expect(part.items).toMatchObject([{ status: 'inProgress' }]);
  });
});
