import type { Actor } from '#libs/access';
import { ApprovalRegistry, CaseReaders } from '#libs/approvals';
import { Nameable } from '#libs/comments';
import { roles, type Role } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { insertMemberships, loadMembershipsOf } from '#libs/identity';
import { Inbox } from '#libs/inbox';
import { dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import type { IssuedCity } from '../support/issued-city.js';
import { outcomeOf } from '../support/outcome.js';
import { SheetScene } from '../support/sheet-scene.js';

const places = [
  '市教育局',
  '市教育局/办公室',
  '市财政局',
  '市政府办公室',
  '市政府办公室/督查室',
  '海州市人民政府',
  '东港区人民政府',
  '东港区人民政府/区政府办公室',
];
interface Duty {
  readonly path: string;
  readonly role: Role;
  readonly wholeField: boolean;
  readonly field: readonly string[];
}
const led: readonly Pick<Duty, 'wholeField' | 'field'>[] = [
  { wholeField: false, field: [] },
  { wholeField: true, field: [] },
  { wholeField: false, field: ['市教育局'] },
  { wholeField: false, field: ['市财政局', '市政府办公室'] },
];
/** Every role in every place; leaders also of the whole, of the unit's field and of another one. */
const duties = places.flatMap((path) =>
  roles.flatMap((role): Duty[] => {
    const leads = role === 'leader' || role === 'deputySecretary';
    return led.slice(0, leads ? led.length : 1).map((field) => ({ path, role, ...field }));
  }),
);

describe('the approval of a sheet', () => {
  let scene: SheetScene;
  let city: IssuedCity;
  let caseId: string;
  let sheetId: string;
  const people: { duty: string; actor: Actor }[] = [];

  beforeAll(async () => {
    scene = await SheetScene.open();
    ({ city } = scene);
    await scene.begin();
    ({ id: sheetId } = await scene.sheet());
    for (const duty of duties) people.push({ duty: JSON.stringify(duty), actor: await serving(duty) });
    caseId = await asked();
    await city.dataSource.query('INSERT INTO comment_mention (comment_id, user_id) SELECT $1, unnest($2::uuid[])', [
      await said(),
      people.map(({ actor }) => actor.userId),
    ]);
  });
  afterAll(() => scene.close());

  async function serving({ path, role, wholeField, field }: Duty): Promise<Actor> {
    const { userId, name, ...session } = await city.person(path, role);
    await inTransaction(city.dataSource, (tx) =>
      insertMemberships(tx, [
        {
          userId,
          unitId: city.unit(path),
          role,
          wholeField,
          fieldUnitIds: field.map(city.unit),
          validFrom: '2020-01-01',
        },
      ]),
    );
    const today = dayIn(DEFAULT_TIME_ZONE);
    const memberships = (await loadMembershipsOf(city.dataSource.manager, [userId], today)).get(userId) ?? [];
    return { ...session, userId, name, memberships };
  }

  /** A case in which none of them takes part, kept by an office that is none of theirs. */
  async function asked(): Promise<string> {
    const [id, flowId] = [newId(), newId()];
    await city.dataSource.query(
      `INSERT INTO approval_flow (id, key, number, name, subject_type, definition, created_at)
       VALUES ($1, 'sheets', 1, '报送', 'sheet', '{}', now())`,
      [flowId],
    );
    await city.dataSource.query(
      `INSERT INTO approval_case (id, subject_type, subject_id, action, flow_id, requester_id, keeper_unit_id, time_zone,
         payload, snapshot, digest, facts, status, path, visits, opened_at)
       VALUES ($1, 'sheet', $2, 'send', $5, $3, $4, 'Asia/Shanghai', '{}', '{}', '', '{}', 'open', '[]', 1, now())`,
      [id, sheetId, scene.education.userId, city.unit('高新区管委会'), flowId],
    );
    return id;
  }

  async function said(): Promise<string> {
    const id = newId();
    await city.dataSource.query(
      `INSERT INTO comment (id, subject_type, subject_id, author_id, unit_id, internal, text, mentioned_ids, created_at)
       VALUES ($1, 'approvalCase', $2, $3, $4, false, '请阅', '{}', now())`,
      [id, caseId, scene.education.userId, city.unit('市教育局')],
    );
    return id;
  }

  it.each([
    ['open', '市教育局'],
    ['sent', '市教育局'],
    // Its supervisors act for the general office, but what its own people write is not theirs.
    ['open', '市政府办公室'],
  ])(
    'is read, named in and waits, while the sheet is %s by %s, for just those who may read it',
    async (status, path) => {
      const sentAt = status === 'sent' ? new Date() : null;
      await city.dataSource.query(
        'UPDATE sheet SET status = $2, sent_at = $3, sent_by = $4, unit_id = $5 WHERE id = $1',
        [...[sheetId, status, sentAt, sentAt === null ? null : scene.education.userId, city.unit(path)]],
      );
      const { manager } = city.dataSource;
      const may: string[] = [];
      const named: string[] = [];
      const waits: string[] = [];
      const place = { subjectType: 'approvalCase', subjectId: caseId, staysIn: null } as const;
      for (const { duty, actor } of people) {
        const readable = await city.get(ApprovalRegistry).subject('sheet').readable(manager, actor, [sheetId]);
        if (readable.size > 0) may.push(duty);
        expect(await city.get(CaseReaders).mayRead(manager, actor, { id: caseId })).toBe(readable.size > 0);
        const outcome = await outcomeOf(city.get(Nameable).ensure(manager, place, [actor.userId]));
        if (outcome === 'done') named.push(duty);
        const { items } = await city.get(Inbox).run(actor, { limit: 5, kind: ['mention'] });
        if (items.length > 0) waits.push(duty);
      }
      expect(named).toEqual(may);
      expect(waits).toEqual(may);
      expect(may.length).toBeGreaterThan(status === 'sent' ? 8 : 4);
    },
  );
});
