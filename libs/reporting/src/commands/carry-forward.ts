import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { carryForwardSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { carriedForward, hasLast, isAnswered, isLapsed } from '../domain/sheet-row.js';
import type { SheetView } from '../queries/sheet-views.js';
import { storeRows } from '../storage/store-rows.js';
import { WritableSheets } from './writable-sheet.js';

/** Says again what was said last (沿用上期): in the rows named, or in all that nothing was said about yet. */
@Injectable()
export class CarryForward {
  constructor(private readonly sheets: WritableSheets) {}

  /**
   * Problems: `notFound` also for a row of another sheet, `forbidden`, `stale`, `sheetSent`, `sheetHeld`, `windowLocked`,
   * and for rows that were named `rowLapsed` and `nothingToCarry`.
   */
  run(
    actor: Actor,
    sheetId: string,
    version: number,
    { rowIds }: z.infer<typeof carryForwardSchema>,
  ): Promise<SheetView> {
    return this.sheets.write(actor, sheetId, version, async (tx, { sheet, rows, by }) => {
      const wanted = new Set(rowIds ?? []);
      if (rowIds !== null) {
        const named = rows.filter(({ id }) => wanted.has(id));
        if (named.length !== wanted.size) throw new Problem('notFound');
        if (named.some(isLapsed)) throw new Problem('rowLapsed');
        if (!named.every(hasLast)) throw new Problem('nothingToCarry');
        await storeRows(tx, sheet, named.map(carriedForward), by);
        return;
      }
      const silent = rows.filter((row) => !isAnswered(row) && !isLapsed(row) && hasLast(row));
      await storeRows(tx, sheet, silent.map(carriedForward), by);
    });
  }
}
