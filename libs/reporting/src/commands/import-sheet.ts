import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { cellsReportSchema } from '#libs/contracts';
import { inTransaction } from '#libs/database';
import { sheetInvalid } from '#libs/organisation';
import { headings, linesOf } from '../domain/grid.js';
import { readSheetFile } from '../files/sheet-file.js';
import { SheetViews } from '../queries/sheet-views.js';
import { storeRows } from '../storage/store-rows.js';
import { applyCells } from './apply-cells.js';
import { WritableSheets } from './writable-sheet.js';

/** A file that was filled in. */
export interface SheetUpload {
  readonly bytes: Uint8Array;
  /** Only checked: nothing is stored. */
  readonly dryRun: boolean;
  readonly confirmed: boolean;
}

/** Takes a sheet back as xlsx: what was changed in it, all or nothing. A file of an earlier version is refused. */
@Injectable()
export class ImportSheet {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly sheets: WritableSheets,
    private readonly views: SheetViews,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `sheetSent`, `sheetHeld`, `windowLocked`, `sheetUnreadable`,
   * `payloadTooLarge`, `sheetInvalid` with every mistake by row and column.
   */
  run(
    actor: Actor,
    sheetId: string,
    { bytes, dryRun, confirmed }: SheetUpload,
  ): Promise<z.infer<typeof cellsReportSchema>> {
    return inTransaction(this.dataSource, async (tx) => {
      const scene = await this.sheets.lock(tx, actor, sheetId, null);
      const code = { sheetId, version: scene.sheet.version };
      const { cells, errors } = await readSheetFile(bytes, scene.rows.flatMap(linesOf), code);
      const { rows, changedCells, faults } = await applyCells(tx, scene, cells, confirmed);
      const wrong = faults.map(({ line, key, code: fault, message }) => ({
        row: cells.find((cell) => cell.line === line)?.at ?? 1,
        column: headings[key],
        code: fault,
        message,
      }));
      const all = [...errors, ...wrong].toSorted((one, other) => one.row - other.row);
      if (all.length > 0) throw sheetInvalid(all);
      if (!dryRun) await storeRows(tx, scene.sheet, rows, scene.by);
      const sheet = await this.views.sheet(tx, actor, sheetId);
      return { dryRun, changedRows: rows.length, changedCells, sheet };
    });
  }
}
