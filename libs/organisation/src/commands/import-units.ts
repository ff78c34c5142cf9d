import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { sheetReportSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { checkUnitSheet, regoverned, type UnitSheetPlan } from '../domain/unit-sheet-check.js';
import { unitSheetColumns } from '../domain/unit-sheet.js';
import { stillOpen } from '../queries/still-open.js';
import { unitSheetSituation } from '../queries/unit-sheet-situation.js';
import { readTable } from '../sheets/read-sheet.js';
import { sheetInvalid } from '../sheets/sheet-invalid.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { storeUnitSheet } from '../storage/store-unit-sheet.js';
import { UnitFollowers } from '../unit-followers.js';
import { UnitSuccessors } from '../unit-successors.js';

/** A sheet of units handed in; `governmentId` is null only for the very first sheet. */
export interface UnitSheet {
  bytes: Uint8Array;
  governmentId: string | null;
  dryRun: boolean;
}

/** Stores a sheet of units as a whole or not at all; with `dryRun` it is only checked. */
@Injectable()
export class ImportUnits {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly followers: UnitFollowers,
    private readonly successors: UnitSuccessors,
  ) {}

  /** For a signed-in person, in his or her government. Problems: as {@link store}, and `forbidden`. */
  async run(actor: Actor, sheet: Omit<UnitSheet, 'governmentId'>): Promise<z.infer<typeof sheetReportSchema>> {
    const governmentId = actor.memberships[0]?.governmentId ?? null;
    const jurisdictionIds = governmentId === null ? [] : [governmentId];
    this.access.ensure(actor, 'import', 'Unit', { governmentId, jurisdictionIds });
    return (await this.store(actor, { ...sheet, governmentId })).report;
  }

  /**
   * Without a check of access: for {@link run}, and for the operator at the machine, where `actor` is null. Problems:
   * `sheetInvalid`, `sheetUnreadable`, `payloadTooLarge`.
   */
  async store(
    actor: Actor | null,
    { bytes, governmentId, dryRun }: UnitSheet,
  ): Promise<{ report: z.infer<typeof sheetReportSchema>; plan: UnitSheetPlan }> {
    const table = await readTable(bytes, unitSheetColumns);
    const plan = await inTransaction(this.dataSource, async (tx) => {
      if (!dryRun) await raiseOrganisationEpoch(tx); // its lock comes before reading what the sheet is held against
      const checked = checkUnitSheet(table, await unitSheetSituation(tx, governmentId));
      const open = await stillOpen(tx, this.successors.all, checked.plan);
      if (checked.errors.length + open.length > 0) throw sheetInvalid([...checked.errors, ...open]);
      if (!dryRun) {
        await storeUnitSheet(tx, actor, checked.plan);
        for (const unitId of regoverned(checked.plan)) await this.followers.moved(tx, unitId);
      }
      return checked.plan;
    });
    const report = {
      dryRun,
      added: plan.added.length,
      changed: plan.changed.length + plan.aliased.length,
      unchanged: plan.unchanged,
    };
    return { report, plan };
  }
}
