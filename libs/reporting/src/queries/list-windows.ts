import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { id, type windowListQuery, type windowPageSchema } from '#libs/contracts';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { positional, SqlParameters } from '#libs/work-items';
import { windowColumns } from '../reporting.policy.js';
import { WINDOW_COLUMNS, WindowViews, type WindowView } from './window-views.js';

const place = z.strictObject({ id });

/** Lists the windows of the asker's office, newest first. */
@Injectable()
export class ListWindows {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
    private readonly views: WindowViews,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(
    actor: Actor,
    { limit, cursor, status }: z.infer<typeof windowListQuery>,
  ): Promise<z.infer<typeof windowPageSchema>> {
    const parameters = new SqlParameters();
    const request = { action: 'read', subject: 'ReportingWindow', columns: windowColumns };
    const conditions = [positional(accessCondition(this.policies, actor, request), parameters)];
    if (status !== undefined) conditions.push(`reporting_window.status = ${parameters.add(status)}`);
    if (cursor !== undefined)
      conditions.push(`reporting_window.id < ${parameters.add(decodeCursor(place, cursor).id, 'uuid')}`);
    const rows = await this.dataSource.query<Omit<WindowView, 'canLock'>[]>(
      `SELECT ${WINDOW_COLUMNS} FROM reporting_window WHERE ${conditions.join(' AND ')}
       ORDER BY reporting_window.id DESC LIMIT ${parameters.add(limit + 1, 'integer')}`,
      parameters.values,
    );
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => this.views.withRights(actor, row)),
      next: last ? encodeCursor({ id: last.id }) : null,
    };
  }
}
