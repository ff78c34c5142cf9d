import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { unitFacts } from '../queries/find-unit.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { type GroupToInsert, insertGroups } from '../storage/insert-groups.js';
import { recordActs } from '../storage/record-act.js';

/** Adds a named group of a government's units, by kind or by list. */
@Injectable()
export class CreateGroup {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Returns the group's id. Problems: `notFound`, `forbidden`, `unitNameTaken`. */
  run(actor: Actor, given: Omit<GroupToInsert, 'id'>): Promise<string> {
    return inTransaction(this.dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const government = await unitFacts(tx, given.governmentId);
      this.access.ensure(actor, 'group', 'Unit', government);
      const taken = await tx.query<unknown[]>('SELECT FROM unit_group WHERE government_id = $1 AND name = $2', [
        government.id,
        given.name,
      ]);
      if (taken.length > 0) throw new Problem('unitNameTaken');
      const group = { ...given, id: newId() };
      await insertGroups(tx, [group]);
      await recordActs(tx, actor, [
        {
          unitId: government.id,
          version: government.version,
          action: 'groupCreated',
          alsoConcerns: 'unitIds' in given.members ? given.members.unitIds : [],
          payload: { groupId: group.id, name: group.name },
        },
      ]);
      return group.id;
    });
  }
}
