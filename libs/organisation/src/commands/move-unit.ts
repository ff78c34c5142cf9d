import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ensureNameFree, ensureOneGeneralOffice, unitFacts } from '../queries/find-unit.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { moveSubtree } from '../storage/move-subtree.js';
import { recordActs } from '../storage/record-act.js';
import { UnitFollowers } from '../unit-followers.js';

/** Puts a unit with all below it under another one. */
@Injectable()
export class MoveUnit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly followers: UnitFollowers,
  ) {}

  /**
   * Returns the new version. Problems: `notFound`, `forbidden`, `stale`, `conflict` (into itself), `unitNameTaken`,
   * `generalOfficeExists`.
   */
  run(actor: Actor, unitId: string, version: number, given: { parentId: string }): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const unit = await unitFacts(tx, unitId);
      this.access.ensure(actor, 'move', 'Unit', unit);
      if (unit.version !== version) throw new Problem('stale', { extension: { current: unit.version } });
      const parent = await unitFacts(tx, given.parentId);
      this.access.ensure(actor, 'move', 'Unit', parent);
      const day = dayIn(DEFAULT_TIME_ZONE);
      const inside = await tx.query<unknown[]>(
        'SELECT FROM unit_closure WHERE ancestor_id = $1 AND descendant_id = $2',
        [unitId, parent.id],
      );
      if (inside.length > 0) throw new Problem('conflict', { detail: '单位不能移到自身或其下级单位之下。' });
      await ensureNameFree(tx, { parentId: parent.id, name: unit.name, except: unitId }, day);
      await tx.query('UPDATE unit SET parent_id = $2, version = version + 1 WHERE id = $1', [unitId, parent.id]);
      await moveSubtree(tx, unitId, parent.id);
      const { governmentId } = await unitFacts(tx, unitId);
      if (governmentId !== unit.governmentId) await ensureOneGeneralOffice(tx, governmentId, day);
      await this.followers.moved(tx, unitId);
      await recordActs(tx, actor, [
        {
          unitId,
          version: version + 1,
          action: 'unitMoved',
          alsoConcerns: [unit.governmentId, parent.governmentId],
          payload: { from: unit.parentId, to: parent.id },
        },
      ]);
      return version + 1;
    });
  }
}
