import type { UnitKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import type { CalendarDate } from '#libs/kernel';
import { raiseOrganisationEpoch } from './epoch.js';

/** A group by kind, or by list with the members as of `validFrom`. */
export interface GroupToInsert {
  id: string;
  governmentId: string;
  name: string;
  officialOrder: number;
  members: { kind: UnitKind } | { unitIds: readonly string[]; validFrom: CalendarDate };
}

/** Stores groups with their members; the names are unique within a government. */
export async function insertGroups(tx: Transaction, groups: readonly GroupToInsert[]): Promise<void> {
  await raiseOrganisationEpoch(tx);
  for (const group of groups) {
    const kind = 'kind' in group.members ? group.members.kind : null;
    await tx.query(
      `INSERT INTO unit_group (id, government_id, name, member_kind, official_order) VALUES ($1, $2, $3, $4, $5)`,
      [group.id, group.governmentId, group.name, kind, group.officialOrder],
    );
    if ('unitIds' in group.members) await insertMembers(tx, group.id, group.members.unitIds, group.members.validFrom);
  }
}

/** Replaces a listed group's members as of `day`: those who leave keep their time in it, so that history stays true. */
export async function replaceMembers(
  tx: Transaction,
  groupId: string,
  unitIds: readonly string[],
  day: CalendarDate,
): Promise<void> {
  await raiseOrganisationEpoch(tx);
  const leaving = [groupId, unitIds, day];
  await tx.query(
    `DELETE FROM unit_group_member WHERE group_id = $1 AND NOT unit_id = ANY ($2::uuid[]) AND valid_from >= $3`,
    leaving,
  );
  await tx.query(
    `UPDATE unit_group_member SET valid_to = $3
     WHERE group_id = $1 AND NOT unit_id = ANY ($2::uuid[]) AND (valid_to IS NULL OR valid_to > $3)`,
    leaving,
  );
  const present = await tx.query<{ id: string }[]>(
    `SELECT unit_id AS id FROM unit_group_member
     WHERE group_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [groupId, day],
  );
  const known = new Set(present.map((row) => row.id));
  const joining = unitIds.filter((id) => !known.has(id));
  await insertMembers(tx, groupId, joining, day);
}

const insertMembers = (tx: Transaction, groupId: string, unitIds: readonly string[], from: CalendarDate) =>
  tx.query(
    `INSERT INTO unit_group_member (group_id, unit_id, valid_from) SELECT $1, unnest($2::uuid[]), $3
     ON CONFLICT (group_id, unit_id, valid_from) DO UPDATE SET valid_to = NULL`,
    [groupId, unitIds, from],
  );
