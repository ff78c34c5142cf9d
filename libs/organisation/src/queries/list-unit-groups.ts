import type { unitGroupListSchema, UnitKind } from '#libs/contracts';
import type { CalendarDate } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { membersOfGroups } from './group-members.js';

/** A government's groups in their order, each with its aliases and its members on `day` in official order. */
export async function listUnitGroups(
  manager: EntityManager,
  governmentId: string,
  day: CalendarDate,
): Promise<z.infer<typeof unitGroupListSchema>> {
  const groups = await manager.query<{ id: string; name: string; memberKind: UnitKind | null; aliases: string[] }[]>(
    `SELECT id, name, member_kind AS "memberKind",
       ARRAY(SELECT alias.name FROM unit_alias AS alias WHERE alias.group_id = unit_group.id ORDER BY alias.id) AS aliases
     FROM unit_group WHERE government_id = $1 ORDER BY official_order, name COLLATE "zh-x-icu"`,
    [governmentId],
  );
  const ids = groups.map((group) => group.id);
  const members = await membersOfGroups(manager, ids, day);
  return {
    items: groups.map((group) => ({
      ...group,
      members: members.filter((member) => member.groupId === group.id).map(({ id, name }) => ({ id, name })),
    })),
  };
}
