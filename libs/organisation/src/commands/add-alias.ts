import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { unitFacts } from '../queries/find-unit.js';
import { type AliasToInsert, insertAliases } from '../storage/insert-aliases.js';
import { recordActs } from '../storage/record-act.js';

/** Notes another way in which a government's documents print a unit or a group. */
@Injectable()
export class AddAlias {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Adding a known alias again changes nothing. Problems: `notFound`, `forbidden`. */
  run(actor: Actor, alias: AliasToInsert): Promise<void> {
    return inTransaction(this.dataSource, async (tx) => {
      const government = await unitFacts(tx, alias.governmentId);
      this.access.ensure(actor, 'name', 'Unit', government);
      if ('unitId' in alias) await unitFacts(tx, alias.unitId);
      else await ensureGroupOf(alias.governmentId);
      if ((await insertAliases(tx, [alias])) === 0) return;
      const [unitId, target] = 'unitId' in alias ? [alias.unitId, {}] : [government.id, { groupId: alias.groupId }];
      const { version } = await unitFacts(tx, unitId);
      await recordActs(tx, actor, [
        {
          unitId,
          version,
          action: 'aliasAdded',
          alsoConcerns: [government.id],
          payload: { ...target, name: alias.name },
        },
      ]);

      async function ensureGroupOf(governmentId: string): Promise<void> {
        const found = await tx.query<unknown[]>('SELECT FROM unit_group WHERE id = $1 AND government_id = $2', [
          'groupId' in alias ? alias.groupId : null,
          governmentId,
        ]);
        if (found.length === 0) throw new Problem('notFound');
      }
    });
  }
}
