import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { id, type sheetListQuery, type sheetPageSchema } from '#libs/contracts';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { positional, SqlParameters } from '#libs/work-items';
import { sheetColumns } from '../reporting.policy.js';
import { FROM_SHEET, SHEET_COLUMNS, SheetViews, type SheetHead } from './sheet-views.js';

const place = z.strictObject({ id });

/** Lists the sheets that the asker may read, newest first; with `mine` those that he or she may fill in by role. */
@Injectable()
export class ListSheets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
    private readonly views: SheetViews,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof sheetListQuery>): Promise<z.infer<typeof sheetPageSchema>> {
    const { limit, cursor, mine, status, window, unit } = query;
    const parameters = new SqlParameters();
    const may = (action: string): string =>
      positional(
        accessCondition(this.policies, actor, { action, subject: 'Sheet', columns: sheetColumns }),
        parameters,
      );
    const conditions = [may('read'), ...(mine === true ? [may('write')] : [])];
    if (status !== undefined) conditions.push(`sheet.status = ${parameters.add(status)}`);
    if (window !== undefined) conditions.push(`sheet.window_id = ${parameters.add(window, 'uuid')}`);
    if (unit !== undefined) conditions.push(`sheet.unit_id = ${parameters.add(unit, 'uuid')}`);
    if (cursor !== undefined) conditions.push(`sheet.id < ${parameters.add(decodeCursor(place, cursor).id, 'uuid')}`);
    const rows = await this.dataSource.query<SheetHead[]>(
      `SELECT ${SHEET_COLUMNS} ${FROM_SHEET} WHERE ${conditions.join(' AND ')}
       ORDER BY sheet.id DESC LIMIT ${parameters.add(limit + 1, 'integer')}`,
      parameters.values,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => this.views.summary(actor, row)),
      next: last ? encodeCursor({ id: last.id }) : null,
    };
  }
}
