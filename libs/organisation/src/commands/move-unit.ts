import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { unitFacts } from '../queries/find-unit.js';
import { changeParent } from '../storage/change-parent.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
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
      await changeParent(tx, unit, parent.id, dayIn(DEFAULT_TIME_ZONE));
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
