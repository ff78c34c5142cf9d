import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { type CalendarDate, dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ensureNameFree, unitFacts } from '../queries/find-unit.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { recordActs } from '../storage/record-act.js';
import { renameFrom } from '../storage/rename.js';
import { UnitFollowers } from '../unit-followers.js';

/** Gives a unit another name from a day on; the old one stays findable, and history goes on printing it. */
@Injectable()
export class RenameUnit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly followers: UnitFollowers,
  ) {}

  /** Returns the new version. Problems: `notFound`, `forbidden`, `stale`, `unitNameTaken`. */
  run(actor: Actor, unitId: string, version: number, given: { name: string; from: CalendarDate }): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const unit = await unitFacts(tx, unitId);
      this.access.ensure(actor, 'rename', 'Unit', unit);
      if (unit.version !== version) throw new Problem('stale', { extension: { current: unit.version } });
      await ensureNameFree(tx, { parentId: unit.parentId, name: given.name, except: unitId }, dayIn(DEFAULT_TIME_ZONE));
      await renameFrom(tx, unitId, given);
      await this.followers.renamed(tx, unitId);
      await recordActs(tx, actor, [
        {
          unitId,
          version: version + 1,
          action: 'unitRenamed',
          alsoConcerns: [unit.governmentId],
          payload: { from: unit.name, to: given.name, on: given.from },
        },
      ]);
      return version + 1;
    });
  }
}
