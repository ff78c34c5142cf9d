import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { UnitKind } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { type CalendarDate, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { unitFacts } from '../queries/find-unit.js';
import { replaceMembers } from '../storage/insert-groups.js';
import { recordActs } from '../storage/record-act.js';

interface GroupRow {
  governmentId: string;
  memberKind: UnitKind | null;
  version: number;
}

/** Sets who belongs to a listed group from a day on; what was before that day stays as it was. */
@Injectable()
export class SetGroupMembers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Returns the new version. Problems: `notFound`, `forbidden`, `stale`, `conflict` (a group by kind has no list). */
  run(
    actor: Actor,
    groupId: string,
    version: number,
    given: { unitIds: readonly string[]; from: CalendarDate },
  ): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const [group] = await tx.query<GroupRow[]>(
        `SELECT government_id AS "governmentId", member_kind AS "memberKind", version
         FROM unit_group WHERE id = $1 FOR UPDATE`,
        [groupId],
      );
      if (!group) throw new Problem('notFound');
      const government = await unitFacts(tx, group.governmentId);
      this.access.ensure(actor, 'group', 'Unit', government);
      if (group.version !== version) throw new Problem('stale', { extension: { current: group.version } });
      if (group.memberKind !== null) throw new Problem('conflict', { detail: '按类别确定成员的组合不能另列成员。' });
      for (const unitId of given.unitIds) await unitFacts(tx, unitId);
      await replaceMembers(tx, groupId, given.unitIds, given.from);
      await tx.query('UPDATE unit_group SET version = version + 1 WHERE id = $1', [groupId]);
      await recordActs(tx, actor, [
        {
          unitId: government.id,
          version: government.version,
          action: 'groupMembersSet',
          alsoConcerns: given.unitIds,
          payload: { groupId, unitIds: [...given.unitIds], from: given.from },
        },
      ]);
      return version + 1;
    });
  }
}
