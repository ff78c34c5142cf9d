import type { OpenThing, SuccessionContributor } from '../unit-successors.js';

/** Listed groups and further names: what this library itself keeps of a unit. Its offices are in every table. */
export const organisationSuccession: SuccessionContributor = {
  layer: 0,
  openThings: (manager, unitIds) => manager.query<OpenThing[]>(GROUPS, [unitIds]),

  async takeOver(tx, { fromUnitId, heirId, heirOf, day }) {
    const groups = await tx.query<OpenThing[]>(GROUPS, [[fromUnitId]]);
    for (const { subjectId } of groups) {
      const to = heirOf('group', subjectId);
      if (to === fromUnitId) continue;
      await tx.query('DELETE FROM unit_group_member WHERE group_id = $1 AND unit_id = $2 AND valid_from >= $3', [
        subjectId,
        fromUnitId,
        day,
      ]);
      await tx.query(LEAVE_GROUP, [subjectId, fromUnitId, day]);
      await tx.query(JOIN_GROUP, [subjectId, to, day]);
      await tx.query('UPDATE unit_group SET version = version + 1 WHERE id = $1', [subjectId]);
    }
    if (heirId !== fromUnitId) {
      await tx.query(KNOWN_ALIASES, [fromUnitId, heirId]);
      await tx.query('UPDATE unit_alias SET unit_id = $2 WHERE unit_id = $1', [fromUnitId, heirId]);
    }
    return [];
  },
};

const GROUPS = `
  SELECT DISTINCT 'group' AS kind, given.id AS "subjectId", member.unit_id AS "fromUnitId", given.name AS title,
    NULL::uuid AS "itemId", given.official_order
  FROM unit_group_member AS member JOIN unit_group AS given ON given.id = member.group_id
  WHERE member.unit_id = ANY ($1::uuid[]) AND member.valid_to IS NULL ORDER BY given.official_order, given.id`;
const LEAVE_GROUP = `
  UPDATE unit_group_member SET valid_to = $3
  WHERE group_id = $1 AND unit_id = $2 AND (valid_to IS NULL OR valid_to > $3)`;
const JOIN_GROUP = `
  INSERT INTO unit_group_member (group_id, unit_id, valid_from)
  SELECT $1::uuid, $2::uuid, $3::date WHERE NOT EXISTS (
    SELECT FROM unit_group_member WHERE group_id = $1 AND unit_id = $2 AND (valid_to IS NULL OR valid_to > $3::date))`;
const KNOWN_ALIASES = `
  DELETE FROM unit_alias AS old USING unit_alias AS kept
  WHERE old.unit_id = $1 AND kept.unit_id = $2 AND kept.government_id = old.government_id AND kept.name = old.name`;
