import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { missingMembersSchema, ShareRole } from '#libs/contracts';
import { dayIn, Problem } from '#libs/kernel';
import { membersOfGroups } from '#libs/organisation';

type Missing = z.infer<typeof missingMembersSchema>;

/** Which units joined a group (各区市 …) after it was named in an item, and have no part in it. For the issuer. */
@Injectable()
export class MissingMembers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problems: `notFound`, `forbidden`. */
  async run(actor: Actor, itemId: string): Promise<Missing> {
    const { manager } = this.dataSource;
    const [item] = await manager.query<ItemFacts[]>(ITEM, [itemId, readingUnitIds(actor)]);
    if (!item) throw new Problem('notFound');
    this.access.ensure(actor, 'changeSupporters', 'WorkItem', item);
    const groups = await manager.query<NamedGroup[]>(GROUPS, [itemId]);
    const ids = groups.map(({ id }) => id);
    const members = await membersOfGroups(manager, ids, dayIn(item.timeZone));
    const named = new Set([item.leadUnitId, ...item.shareUnitIds]);
    const items = groups.flatMap(({ id, name, role }) => {
      const units = members.filter((member) => member.groupId === id && !named.has(member.id));
      if (units.length === 0) return [];
      return [{ group: { id, name }, role, units: units.map((unit) => ({ id: unit.id, name: unit.name })) }];
    });
    return { items, version: item.version };
  }
}

interface ItemFacts {
  issuerUnitId: string;
  leadUnitId: string;
  shareUnitIds: string[];
  readerUnitIds: string[];
  timeZone: string;
  version: number;
}

interface NamedGroup {
  id: string;
  name: string;
  role: ShareRole;
}

const ITEM = `
  SELECT item.issuer_unit_id AS "issuerUnitId", item.lead_unit_id AS "leadUnitId", item.version,
    plan.time_zone AS "timeZone",
    ARRAY(SELECT share.unit_id FROM work_item_share AS share WHERE share.item_id = item.id) AS "shareUnitIds",
    ARRAY(SELECT scope.unit_id FROM item_scope AS scope
          WHERE scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[])) AS "readerUnitIds"
  FROM work_item AS item JOIN plan ON plan.id = item.plan_id WHERE item.id = $1`;
const GROUPS = `
  SELECT DISTINCT ON (unit_group.official_order, unit_group.id) unit_group.id, unit_group.name, share.role
  FROM work_item_share AS share JOIN unit_group ON unit_group.id = share.group_id
  WHERE share.item_id = $1 ORDER BY unit_group.official_order, unit_group.id, share.ordinal`;
