import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { constitutiveUnitKinds, type newUnitSchema, type unitSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { isGoverning } from '../domain/governing-kinds.js';
import { ensureNameFree, ensureOneGeneralOffice, unitFacts } from '../queries/find-unit.js';
import { findUnitView } from '../queries/list-units.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { insertUnits } from '../storage/insert-units.js';
import { recordActs } from '../storage/record-act.js';

/** Adds one unit below another, from today on, at the end of the official order unless told where. */
@Injectable()
export class CreateUnit {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problems: `notFound`, `forbidden`, `unitNameTaken`, `generalOfficeExists`. */
  run(actor: Actor, given: z.infer<typeof newUnitSchema>): Promise<z.infer<typeof unitSchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      await raiseOrganisationEpoch(tx);
      const validFrom = dayIn(DEFAULT_TIME_ZONE);
      const { governmentId, jurisdictionIds } = await unitFacts(tx, given.parentId);
      this.access.ensure(actor, 'create', 'Unit', {
        governmentId,
        jurisdictionIds,
        constitutive: constitutiveUnitKinds.includes(given.kind),
      });
      await ensureNameFree(tx, given, validFrom);
      const [last] = await tx.query<{ order: number }[]>(
        'SELECT coalesce(max(official_order), 0) + 10 AS order FROM unit WHERE parent_id = $1',
        [given.parentId],
      );
      const unit = {
        ...given,
        id: newId(),
        officialOrder: given.officialOrder ?? last?.order ?? 10,
        validFrom,
      };
      await insertUnits(tx, [unit]);
      if (unit.kind === 'generalOffice') await ensureOneGeneralOffice(tx, governmentId, validFrom);
      const { name, kind, parentId } = unit;
      await recordActs(tx, actor, [
        {
          unitId: unit.id,
          version: 1,
          action: 'unitCreated',
          alsoConcerns: [governmentId],
          payload: { name, kind, parentId },
        },
      ]);
      const view = await findUnitView(tx, unit.id, isGoverning(kind) ? unit.id : governmentId);
      if (!view) throw new Problem('internal');
      return view;
    });
  }
}
