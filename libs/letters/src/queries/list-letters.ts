import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { id, type letterListQuery, type letterPageSchema } from '#libs/contracts';
import { dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor } from '#libs/kernel';
import { positional, SqlParameters } from '#libs/work-items';
import { letterColumns } from '../letter.policy.js';
import { SUMMARY_COLUMNS, type SummaryRow } from './letter-sql.js';
import { isLate } from './letter-views.js';

const place = z.strictObject({ id });

/** Lists the letters that the asker may read, newest first. */
@Injectable()
export class ListLetters {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof letterListQuery>): Promise<z.infer<typeof letterPageSchema>> {
    const { limit, cursor, kind, status, item, toAnswer } = query;
    const parameters = new SqlParameters();
    const may = (action: string): string =>
      positional(
        accessCondition(this.policies, actor, { action, subject: 'Letter', columns: letterColumns }),
        parameters,
      );
    const conditions = [may('read')];
    if (toAnswer === true) conditions.push(may('answer'), `letter.status = 'sent'`);
    if (kind !== undefined) conditions.push(`letter.kind = ANY (${parameters.add(kind, 'text[]')})`);
    if (status !== undefined) conditions.push(`letter.status = ANY (${parameters.add(status, 'text[]')})`);
    if (item !== undefined)
      conditions.push(
        `EXISTS (SELECT FROM letter_item AS line WHERE line.letter_id = letter.id AND line.item_id = ${parameters.add(item, 'uuid')})`,
      );
    if (cursor !== undefined) conditions.push(`letter.id < ${parameters.add(decodeCursor(place, cursor).id, 'uuid')}`);
    const rows = await this.dataSource.query<SummaryRow[]>(
      `SELECT ${SUMMARY_COLUMNS} FROM letter WHERE ${conditions.join(' AND ')}
       ORDER BY letter.id DESC LIMIT ${parameters.add(limit + 1, 'integer')}`,
      parameters.values,
    );
    const today = dayIn(DEFAULT_TIME_ZONE);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => ({ ...row, late: isLate(row, today) })),
      next: last ? encodeCursor({ id: last.id }) : null,
    };
  }

  /** Which of these letters the actor may read now: for live messages. */
  async readableAmong(actor: Actor, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const parameters = new SqlParameters();
    const wanted = parameters.add(ids, 'uuid[]');
    const request = { action: 'read', subject: 'Letter', columns: letterColumns };
    const readable = positional(accessCondition(this.policies, actor, request), parameters);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT letter.id FROM letter WHERE letter.id = ANY (${wanted}) AND ${readable}`,
      parameters.values,
    );
    return rows.map((row) => row.id);
  }
}
