import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { editSheetRowSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { doubtDetails } from '#libs/indicators';
import { canonicalDecimal, Problem, type ProblemDetail } from '#libs/kernel';
import { editRow, type EditFault } from '../domain/edit-row.js';
import { isLapsed, type Row } from '../domain/sheet-row.js';
import { toRowView, type SheetView } from '../queries/sheet-views.js';
import { storeRows } from '../storage/store-rows.js';
import { doubtfulValues, withConfirmed } from './doubtful-values.js';
import { valueFaults } from './value-faults.js';
import { WritableSheets, type WritingScene } from './writable-sheet.js';

type Body = z.infer<typeof editSheetRowSchema>;

/** Writes in one row of a sheet. Each row has its own version: colleagues fill in different rows side by side. */
@Injectable()
export class EditSheetRow {
  constructor(private readonly sheets: WritableSheets) {}

  /**
   * Problems: `notFound` also for a row of another sheet, `forbidden`, `sheetSent`, `sheetHeld`, `windowLocked`,
   * `rowLapsed`, `stale` with what is there now and what was sent, `invalidInput`, `readingInvalid`, `readingInFuture`,
   * `readingImplausible` unless confirmed.
   */
  run(actor: Actor, sheetId: string, rowId: string, version: number, body: Body): Promise<SheetView> {
    return this.sheets.write(actor, sheetId, null, async (tx, scene) => {
      const row = scene.rows.find(({ id }) => id === rowId);
      if (!row) throw new Problem('notFound');
      if (row.version !== version)
        throw new Problem('stale', {
          extension: { version: row.version, current: toRowView(row, false), sent: body },
        });
      if (isLapsed(row)) throw new Problem('rowLapsed');
      await storeRows(tx, scene.sheet, [await this.edited(tx, scene, row, body)], scene.by);
    });
  }

  private async edited(tx: Transaction, { sheet, today, asOf }: WritingScene, before: Row, body: Body): Promise<Row> {
    const { row, faults } = editRow(before, canonical(body), { today, asOf, valueFaults });
    const [first] = faults;
    if (first) throw new Problem(first.code, { errors: faults.map(toDetail) });
    const place = new Map(body.values.map(({ targetId }, index) => [targetId, index]));
    const touched = { ...row, values: row.values.filter(({ target }) => place.has(target.id)) };
    const doubtful = await doubtfulValues(tx, sheet.unitId, [touched]);
    if (doubtful.length > 0 && !body.confirmed)
      throw new Problem('readingImplausible', {
        errors: doubtful.flatMap(({ value, doubts }) =>
          doubtDetails(doubts, `/values/${place.get(value.target.id)}/now/value`),
        ),
      });
    const [marked = touched] = withConfirmed([touched], doubtful);
    const confirmed = new Map(marked.values.map((value) => [value.target.id, value]));
    return { ...row, values: row.values.map((value) => confirmed.get(value.target.id) ?? value) };
  }
}

const canonical = (body: Body): Body => ({
  ...body,
  values: body.values.map(({ targetId, now }) => ({
    targetId,
    now: now && { ...now, value: now.value === null ? null : canonicalDecimal(now.value) },
  })),
});

const toDetail = ({ code, part, index, field, message }: EditFault): ProblemDetail => {
  const inner = part === 'values' && field !== 'targetId' ? `now/${field}` : field;
  return { code, path: `/${part}/${index}/${inner}`, message };
};
