import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { cellsReportSchema, pasteCellsSchema } from '#libs/contracts';
import type { SheetError } from '#libs/kernel';
import { sheetInvalid } from '#libs/organisation';
import { headings, linesOf, type CellFault } from '../domain/grid.js';
import { placeCells, type PlacedCell } from '../domain/paste.js';
import { storeRows } from '../storage/store-rows.js';
import { applyCells } from './apply-cells.js';
import { WritableSheets } from './writable-sheet.js';

type Body = z.infer<typeof pasteCellsSchema>;

/** Takes a rectangle of cells as a spreadsheet puts it on the clipboard: all of it or nothing. */
@Injectable()
export class PasteCells {
  constructor(private readonly sheets: WritableSheets) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `sheetSent`, `sheetHeld`, `windowLocked`, `sheetInvalid` with every mistake
   * by row and column of what was pasted.
   */
  async run(actor: Actor, sheetId: string, version: number, body: Body): Promise<z.infer<typeof cellsReportSchema>> {
    const report = { changedRows: 0, changedCells: 0 };
    const sheet = await this.sheets.write(actor, sheetId, version, async (tx, scene) => {
      const start = { rowId: body.startRowId, line: body.startLine, column: body.startColumn };
      const { placed, faults } = placeCells(body.cells, scene.rows.flatMap(linesOf), start);
      const applied = await applyCells(tx, scene, placed, body.confirmed);
      const errors = [...faults, ...applied.faults.map((fault) => toError(fault, placed))];
      if (errors.length > 0) throw sheetInvalid(errors.toSorted((one, other) => one.row - other.row));
      await storeRows(tx, scene.sheet, applied.rows, scene.by);
      Object.assign(report, { changedRows: applied.rows.length, changedCells: applied.changedCells });
    });
    return { dryRun: false, ...report, sheet };
  }
}

/** By the row of the rectangle in which the cell stands, or another of its line where the cell itself was not pasted. */
function toError({ line, key, code, message }: CellFault, placed: readonly PlacedCell[]): SheetError {
  const ofLine = placed.filter((cell) => cell.line === line);
  const row = (ofLine.find((cell) => cell.key === key) ?? ofLine[0])?.at ?? 1;
  return { row, column: headings[key], code, message };
}
