import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor, type SubjectColumns } from '#libs/access';
import { id, type letterListQuery, type letterPageSchema } from '#libs/contracts';
import { dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor } from '#libs/kernel';
import { positional, SqlParameters } from '#libs/work-items';
import { letterColumns, waitingColumns } from '../letter.policy.js';
import { SUMMARY_COLUMNS, type SummaryRow } from './letter-sql.js';
import { isLate, type LetterSummary } from './letter-views.js';

const place = z.strictObject({ id });

type ListedRow = SummaryRow & Pick<LetterSummary, 'answers' | 'ownAnswered'>;

const ANSWERS = `(SELECT json_build_object('asked', count(*), 'answered', count(reply.answered_at))
  FROM letter_reply AS reply WHERE reply.letter_id = letter.id HAVING count(*) > 0)`;

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
    const may = (action: string, columns: SubjectColumns = letterColumns): string =>
      positional(accessCondition(this.policies, actor, { action, subject: 'Letter', columns }), parameters);
    const conditions = [may('read')];
    if (toAnswer === true) conditions.push(may('answer', waitingColumns));
    if (kind !== undefined) conditions.push(`letter.kind = ANY (${parameters.add(kind, 'text[]')})`);
    if (status !== undefined) conditions.push(`letter.status = ANY (${parameters.add(status, 'text[]')})`);
    if (item !== undefined)
      conditions.push(
        `EXISTS (SELECT FROM letter_item AS line WHERE line.letter_id = letter.id AND line.item_id = ${parameters.add(item, 'uuid')})`,
      );
    if (cursor !== undefined) conditions.push(`letter.id < ${parameters.add(decodeCursor(place, cursor).id, 'uuid')}`);
    const rows = await this.dataSource.query<ListedRow[]>(
      `SELECT ${SUMMARY_COLUMNS}, CASE WHEN ${may('edit')} THEN ${ANSWERS} END AS answers,
         letter.status = 'sent' AND (${may('answer')}) IS TRUE AND (${may('answer', waitingColumns)}) IS NOT TRUE AS "ownAnswered"
       FROM letter WHERE ${conditions.join(' AND ')}
       ORDER BY letter.id DESC LIMIT ${parameters.add(limit + 1, 'integer')}`,
      parameters.values,
    );
    const today = dayIn(DEFAULT_TIME_ZONE);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map((row) => ({ ...row, late: !row.ownAnswered && isLate(row, today) })),
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
