import type { Actor } from '#libs/access';
import { type InboxKind, inboxKinds, shareRoles, type Role, workItemStatuses } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { Inbox } from '#libs/inbox';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE, newId } from '#libs/kernel';
import { type Item, storeItems } from '../heavy/items/store-items.js';
import { IssuedCity } from '../support/issued-city.js';
import { SeededRandom, seedOfRun } from '../support/seeded-random.js';
import { WaitingThings } from '../support/waiting-things.js';

const ITEMS = 400;
const USERS = 50;
const seed = seedOfRun();

describe(`the inbox of ${USERS} generated people over ${ITEMS} items (seed ${seed})`, () => {
  const random = new SeededRandom(seed);
  let city: IssuedCity;
  let actors: Actor[];

  beforeAll(async () => {
    city = await IssuedCity.open();
    const supervisor = await city.person('市政府办公室', 'supervisor');
    const planIds: string[] = [];
    for (let count = 0; count < 4; count += 1) planIds.push((await city.issue(supervisor, [])).planId);
    const units = await city.dataSource.query<{ id: string; name: string }[]>('SELECT id, name FROM unit ORDER BY id');
    const unitIds = units.map(({ id }) => id);
    actors = await people(unitIds);
    const items = Array.from({ length: ITEMS }, () => anyItem(unitIds, planIds));
    items.forEach((item, at) =>
      Object.assign(item, at > 50 && random.below(3) > 0 ? below(random.of(items.slice(0, 50))) : {}),
    );
    const [flow] = await city.dataSource.query<{ id: string }[]>('SELECT id FROM approval_flow ORDER BY id LIMIT 1');
    await inTransaction(city.dataSource, async (tx) => {
      await storeItems(tx, items, new Map(units.map(({ id, name }) => [id, name])));
      await new WaitingThings(tx, random, { items, actors, unitIds, planIds, flowId: flow!.id }).store();
    });
  }, 120_000);
  afterAll(() => city.close());

  const below = ({ id, planId }: Item): Partial<Item> => ({ parentId: id, planId });

  function anyItem(unitIds: readonly string[], planIds: readonly string[]): Item {
    return {
      ...{ id: newId(), parentId: null, planId: random.of(planIds), title: '推进托育服务' },
      ...{ issuerUnitId: random.of(unitIds), reviewerUnitId: random.of(unitIds), leadUnitId: random.of(unitIds) },
      shares: random.some(unitIds, random.below(3)).map((unitId) => ({ unitId, role: random.of(shareRoles) })),
      status: random.of([...workItemStatuses, 'inProgress', 'submitted']),
      dueOn: random.below(4) === 0 ? null : `2026-${String(1 + random.below(12)).padStart(2, '0')}-15`,
      contested: random.below(5) === 0,
    };
  }

  async function people(unitIds: readonly string[]): Promise<Actor[]> {
    const roles: readonly Role[] = ['liaison', 'officer', 'head', 'deputyHead', 'supervisor', 'supervisor', 'leader'];
    const made: Actor[] = [];
    for (let count = 0; count < USERS; count += 1) {
      const duties = random.some(unitIds, 1 + random.below(3)).map((id): [string, Role] => [id, random.of(roles)]);
      made.push(await city.personWith(duties));
    }
    return made;
  }

  /** All lines, by pages of different sizes. */
  async function listed(actor: Actor, kind?: InboxKind[]): Promise<string[]> {
    const lines: string[] = [];
    for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
      const page = await city.get(Inbox).run(actor, { limit: 1 + random.below(40), cursor, kind });
      lines.push(...page.items.map(({ kind: of, id, dueOn }) => `${of} ${id} ${dueOn ?? '-'}`));
      cursor = page.next ?? undefined;
    }
    return lines;
  }

  it('is exactly what an independent statement says, each line once, the most urgent first', async () => {
    let all = 0;
    const kinds = new Set<string>();
    for (const actor of actors) {
      const lines = await listed(actor);
      const dated = lines.filter((line) => !line.endsWith(' -'));
      expect(lines.slice(0, dated.length)).toEqual(dated);
      const days = dated.map((line) => line.slice(-10));
      expect(days).toEqual([...days].sort());
      const wanted = await answer(actor);
      expect([...lines].sort()).toEqual(wanted);
      const { total, kinds: counted } = await city.get(Inbox).counts(actor);
      expect(total).toBe(wanted.length);
      for (const { kind, count } of counted) {
        expect(await listed(actor, [kind])).toHaveLength(count);
        kinds.add(kind);
      }
      all += total;
    }
    expect(all).toBeGreaterThan(USERS);
    expect([...kinds].sort()).toEqual([...inboxKinds].sort());
  }, 240_000);

  it('refuses a cursor that is none', async () => {
    await expect(city.get(Inbox).run(actors[0]!, { limit: 5, cursor: 'nonsense' })).rejects.toMatchObject({
      code: 'invalidCursor',
    });
  });

  /** The same once more, written from the rules and not from the product: every row is asked about each membership. */
  async function answer({ userId, memberships }: Actor): Promise<string[]> {
    const today = dayIn(DEFAULT_TIME_ZONE);
    const rows = await city.dataSource.query<{ line: string }[]>(ANSWER, [
      ...[userId, JSON.stringify(memberships), today, addWorkingDays(today, 10)],
    ]);
    return rows.map(({ line }) => line).sort();
  }
});

const ANSWER = `
  WITH RECURSIVE duty AS (
    SELECT role, "unitId" AS unit FROM json_to_recordset($2::json) AS m (role text, "unitId" uuid)
    UNION SELECT role, "generalOfficeId" FROM json_to_recordset($2::json) AS m (role text, "generalOfficeId" uuid)
    WHERE role = 'supervisor' AND "generalOfficeId" IS NOT NULL
  ), staff AS (SELECT unit FROM duty WHERE role IN ('liaison', 'officer', 'deputyHead', 'head')),
  office AS (SELECT unit FROM duty WHERE role = 'supervisor'),
  leads AS (SELECT "generalOfficeId" AS unit FROM json_to_recordset($2::json) AS m (role text, "generalOfficeId" uuid)
    WHERE role IN ('leader', 'deputySecretary')),
  reads AS (SELECT unit FROM staff UNION SELECT unit FROM office),
  readable AS (SELECT item_id FROM item_scope WHERE unit_id IN (SELECT unit FROM reads)),
  branch (id) AS (SELECT unit FROM reads UNION SELECT below.descendant_id FROM branch
    JOIN unit ON unit.id = branch.id AND unit.kind <> 'government'
    JOIN unit_closure AS below ON below.ancestor_id = unit.id AND below.depth = 1),
  checked AS (SELECT id FROM work_item WHERE CASE form WHEN 'item' THEN reviewer_unit_id IN (SELECT unit FROM office)
    ELSE reviewer_unit_id IN (SELECT unit FROM staff) END),
  voice AS (
    SELECT task.id, task.due_on, task.case_id, task.visit,
      task.holder_id = $1 AS own, task.delegate_id = $1 AS lent,
      task.holder_id IN (SELECT principal_id FROM stand_in
        WHERE stand_in_id = $1 AND ended_at IS NULL AND valid_from <= $3::date AND valid_to >= $3::date) AS stands,
      task.holder_id IS NULL AND keeper_unit_id IN (SELECT unit FROM office) AS keeps
    FROM approval_task AS task JOIN approval_case AS held ON held.id = task.case_id
    WHERE held.status = 'open' AND task.state = 'live' AND held.requester_id <> $1
  ), answer (kind, id, due) AS (
    SELECT CASE WHEN own THEN 'approve' WHEN lent THEN 'approve' WHEN stands THEN 'standIn' ELSE 'appoint' END, id, due_on
    FROM voice WHERE (own OR keeps OR ((lent OR stands) AND NOT EXISTS (SELECT FROM approval_task AS mine
        WHERE mine.case_id = voice.case_id AND mine.visit = voice.visit AND mine.id <> voice.id
          AND mine.state IN ('waiting', 'live') AND $1 IN (mine.holder_id, mine.delegate_id))))
      AND $1 NOT IN (SELECT by_id FROM approval_decision AS made
        WHERE made.case_id = voice.case_id AND made.visit = voice.visit)
    UNION ALL SELECT 'sign', id, contest_until FROM dispatch WHERE signed_at IS NULL AND unit_id IN (SELECT unit FROM staff)
      AND id IN (SELECT dispatch_id FROM dispatch_line)
    UNION ALL SELECT 'sheet', sheet.id, due_on FROM sheet JOIN reporting_window AS asked ON asked.id = window_id
    WHERE sheet.sent_at IS NULL AND held_by IS NULL AND unit_id IN (SELECT unit FROM staff)
      AND (asked.locked_at IS NULL OR reopened_at IS NOT NULL)
    UNION ALL SELECT CASE open_return WHEN 'rectification' THEN 'rectify' ELSE open_return END, id, NULL
    FROM work_item WHERE open_return IS NOT NULL AND lead_unit_id IN (SELECT unit FROM staff)
    UNION ALL SELECT 'review', id, due_on FROM work_item WHERE status = 'submitted' AND id IN (SELECT id FROM checked)
    UNION ALL SELECT 'contest', id, (SELECT min(answer_by) FROM contest WHERE item_id = item.id AND status = 'open')
    FROM work_item AS item WHERE contested_at IS NOT NULL AND issuer_unit_id IN (SELECT unit FROM office)
    UNION ALL SELECT 'extension', item.id, item.due_on FROM due_extension AS asked JOIN work_item AS item ON item.id = item_id
    WHERE asked.status = 'open' AND (issuer_unit_id IN (SELECT unit FROM office)
      OR (form <> 'item' AND due_owner = 'lead' AND reviewer_unit_id IN (SELECT unit FROM staff)))
    UNION ALL SELECT 'coordination', item_id, answer_by FROM coordination JOIN work_item AS item ON item.id = item_id
    WHERE coordination.status = 'open' AND issuer_unit_id IN (SELECT unit FROM office)
    UNION ALL SELECT 'milestone', item_id, milestone.due_on FROM milestone JOIN work_item AS item ON item.id = item_id
    WHERE milestone.status = 'proposed' AND item.closed_at IS NULL AND item_id IN (SELECT id FROM checked)
    UNION ALL SELECT 'check', id, NULL FROM plan WHERE status = 'draft' AND owner_unit_id IN (SELECT unit FROM office)
    UNION ALL SELECT 'settle', id, due_on FROM work_item AS item
    WHERE status = 'inProgress' AND lead_unit_id IN (SELECT unit FROM staff)
      AND (SELECT count(*) FROM work_item_share WHERE item_id = item.id AND settlement IS NULL) > 0
    UNION ALL SELECT kind, id, due_on FROM (SELECT item.*, CASE
        WHEN contested_at IS NULL AND suspended_at IS NULL AND held_by IS NULL
          AND due_on IN (SELECT due_on FROM item_reminder
            WHERE item_id = item.id AND unit_id = lead_unit_id) THEN 'reminder' ELSE 'work' END AS kind
      FROM work_item AS item) AS duty
    WHERE closed_at IS NULL AND status <> 'submitted' AND lead_unit_id IN (SELECT unit FROM staff)
      AND due_on <= CASE kind WHEN 'reminder' THEN $3::date + 90 ELSE $4::date END
    UNION ALL SELECT 'letter', id, answer_by FROM letter WHERE status = 'sent' AND unit_id IN (SELECT unit FROM staff)
    UNION ALL SELECT 'fact', fact.id, check_by FROM letter_fact AS fact JOIN letter ON letter.id = letter_id
    WHERE fact.status = 'asked' AND letter.sent_at IS NULL AND letter.ended_at IS NULL
      AND fact.unit_id IN (SELECT unit FROM staff)
    UNION ALL SELECT 'letterCheck', id, NULL FROM letter
    WHERE sent_at IS NULL AND ended_at IS NULL AND owner_unit_id IN (SELECT unit FROM office)
    UNION ALL SELECT 'instructionReply', instruction.id, reply_by
    FROM instruction JOIN work_item AS item ON item.plan_id = instruction.plan_id AND form = 'item'
    WHERE instruction.status = 'open' AND item.lead_unit_id IN (SELECT unit FROM staff)
    UNION ALL SELECT CASE status WHEN 'replied' THEN 'instructionPresent' ELSE 'instructionWord' END, id,
      CASE status WHEN 'replied' THEN reply_by END
    FROM instruction WHERE owner_unit_id IN (SELECT unit FROM office)
      AND (status = 'replied' OR (status = 'presented' AND leader_id <> $1))
    UNION ALL SELECT 'instructionRead', id, NULL FROM instruction
    WHERE status = 'presented' AND leader_id = $1 AND owner_unit_id IN (SELECT unit FROM leads)
    UNION ALL SELECT 'mention', comment.id, NULL FROM comment
    WHERE EXISTS (SELECT FROM comment_mention WHERE comment_id = comment.id AND user_id = $1)
      AND (NOT internal OR unit_id IN (SELECT "unitId" FROM json_to_recordset($2::json) AS m ("unitId" uuid)))
      AND CASE subject_type WHEN 'workItem' THEN comment.subject_id IN (SELECT item_id FROM readable)
        WHEN 'evidence' THEN (SELECT unit_id FROM evidence WHERE id = comment.subject_id) IN (SELECT id FROM branch)
        ELSE (SELECT item_id FROM approval_case WHERE id = comment.subject_id) IN (SELECT item_id FROM readable)
          OR EXISTS (SELECT FROM approval_case WHERE id = comment.subject_id
            AND (requester_id = $1 OR $1 = ANY (copied_ids) OR keeper_unit_id IN (SELECT unit FROM office)))
          OR EXISTS (SELECT FROM approval_decision WHERE case_id = comment.subject_id AND by_id = $1)
          OR EXISTS (SELECT FROM approval_task WHERE case_id = comment.subject_id AND ($1 IN (holder_id, delegate_id, principal_id)
            OR holder_id IN (SELECT principal_id FROM stand_in WHERE stand_in_id = $1 AND ended_at IS NULL))) END
  )
  SELECT kind || ' ' || id || ' ' || coalesce(due::text, '-') AS line FROM answer`;
