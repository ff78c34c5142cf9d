import type { Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import { succeeded, type OpenThing, type SuccessionContributor, type TakeOver } from '#libs/organisation';
import { raiseAccessEpoch } from './sessions.js';

interface Membership {
  id: string;
  userId: string;
}

/** People go on in the unit that takes over, in the same role; what they were before stays on record with its days. */
export const peopleSuccession: SuccessionContributor = {
  layer: 1,
  openThings: (manager, unitIds) => manager.query<OpenThing[]>(PEOPLE, [unitIds, dayIn(DEFAULT_TIME_ZONE)]),

  // Accounts before memberships, as whoever changes a person's memberships does; what only refers to a person goes on.
  async hold(tx, { from }) {
    await tx.query(HOLD, [from]);
  },

  async takeOver(tx, take) {
    const found = await tx.query<Membership[]>(MEMBERS, [take.fromUnitId, take.day]);
    const members = found.filter(({ id }) => take.heirOf('person', id) !== take.fromUnitId);
    for (const member of members) await moveMember(tx, take, member);
    const leaders = take.heirId === take.fromUnitId ? [] : await moveFields(tx, take);
    const touched = [...new Set([...members.map(({ userId }) => userId), ...leaders])];
    await raiseAccessEpoch(tx, touched);
    const versions = await tx.query<{ id: string; version: number }[]>(RAISE_VERSIONS, [touched]);
    return versions.map(({ id, version }) => {
      const heirs = members.flatMap((member) => (member.userId === id ? [take.heirOf('person', member.id)] : []));
      const toUnitIds = [...new Set([...heirs, ...(leaders.includes(id) ? take.heirIds : [])])];
      const subject = { type: 'user' as const, id, version };
      return succeeded(take, { subject, unitIds: [...new Set([take.fromUnitId, ...toUnitIds])], toUnitIds });
    });
  },
};

async function moveMember(tx: Transaction, { heirOf, day }: TakeOver, { id }: Membership): Promise<void> {
  const to = heirOf('person', id);
  // In this order: at no moment a person stands in two units in one role, or twice in one.
  await tx.query(GO_ON, [id, to, day]);
  await tx.query(END, [id, day]);
  await tx.query(
    'DELETE FROM leader_field WHERE membership_id = $1 AND EXISTS (SELECT FROM membership WHERE id = $1 AND valid_from >= $2)',
    [id, day],
  );
  await tx.query('DELETE FROM membership WHERE id = $1 AND valid_from >= $2', [id, day]);
}

/** A leader goes on being in charge of what the unit did. */
async function moveFields(tx: Transaction, { fromUnitId, heirIds, day }: TakeOver): Promise<string[]> {
  const leaders = await tx.query<{ userId: string }[]>(LEADERS, [fromUnitId, day]);
  await tx.query(TAKE_FIELDS, [fromUnitId, heirIds, day]);
  await tx.query(LEAVE_FIELDS, [fromUnitId, day]);
  return leaders.map(({ userId }) => userId);
}

const HOLD = `
  SELECT FROM user_account WHERE id IN (
    SELECT user_id FROM membership WHERE unit_id = ANY ($1::uuid[])
    UNION SELECT member.user_id FROM leader_field AS field JOIN membership AS member ON member.id = field.membership_id
    WHERE field.unit_id = ANY ($1::uuid[]))
  ORDER BY id FOR NO KEY UPDATE`;
const RAISE_VERSIONS = `
  WITH raised AS (
    UPDATE user_account SET version = version + 1 WHERE id = ANY ($1::uuid[]) RETURNING id, version)
  SELECT id, version FROM raised ORDER BY id`;
const MEMBERS = `
  SELECT id, user_id AS "userId" FROM membership
  WHERE unit_id = $1 AND (valid_to IS NULL OR valid_to > $2::date) ORDER BY user_id, id FOR UPDATE`;
const PEOPLE = `
  SELECT 'person' AS kind, member.id AS "subjectId", member.unit_id AS "fromUnitId",
    person.name || ' ' || member.role AS title, NULL::uuid AS "itemId"
  FROM membership AS member JOIN user_account AS person ON person.id = member.user_id
  WHERE member.unit_id = ANY ($1::uuid[]) AND (member.valid_to IS NULL OR member.valid_to > $2::date)
  ORDER BY member.role, person.name COLLATE "zh-x-icu", member.id`;
const GO_ON = `
  WITH added AS (
    INSERT INTO membership (id, user_id, unit_id, role, duty, whole_field, valid_from, valid_to)
    SELECT gen_random_uuid(), old.user_id, $2::uuid, old.role, old.duty, old.whole_field, greatest(old.valid_from, $3::date),
      old.valid_to
    FROM membership AS old WHERE old.id = $1 AND NOT EXISTS (
      SELECT FROM membership AS own
      WHERE own.user_id = old.user_id AND own.unit_id = $2::uuid AND own.role = old.role
        AND daterange(own.valid_from, own.valid_to) && daterange(greatest(old.valid_from, $3::date), old.valid_to))
    RETURNING id)
  INSERT INTO leader_field (membership_id, unit_id)
  SELECT added.id, field.unit_id FROM added, leader_field AS field WHERE field.membership_id = $1`;
const END = `
  UPDATE membership SET valid_to = $2, version = version + 1
  WHERE id = $1 AND valid_from < $2::date AND (valid_to IS NULL OR valid_to > $2::date)`;
const IN_CHARGE = `
  FROM leader_field AS field JOIN membership AS member ON member.id = field.membership_id
  WHERE field.unit_id = $1 AND (member.valid_to IS NULL OR member.valid_to > $2::date)`;
const LEADERS = `SELECT DISTINCT member.user_id AS "userId" ${IN_CHARGE}`;
const TAKE_FIELDS = `
  INSERT INTO leader_field (membership_id, unit_id)
  SELECT field.membership_id, heir.id FROM leader_field AS field
  JOIN membership AS member ON member.id = field.membership_id CROSS JOIN unnest($2::uuid[]) AS heir (id)
  WHERE field.unit_id = $1 AND (member.valid_to IS NULL OR member.valid_to > $3::date)
  ON CONFLICT DO NOTHING`;
const LEAVE_FIELDS = `
  DELETE FROM leader_field AS field USING membership AS member
  WHERE member.id = field.membership_id AND field.unit_id = $1 AND (member.valid_to IS NULL OR member.valid_to > $2::date)`;
