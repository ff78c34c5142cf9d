import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { id, instant, type handOverListQuery, type handOverPageSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { handOverColumns } from '../hand-over.policy.js';
import { positional } from './positional.js';
import { personJson, unitJson } from './sql-json.js';
import { SqlParameters } from './sql-parameters.js';

type Page = z.infer<typeof handOverPageSchema>;

const cursorSchema = z.strictObject({ handedAt: instant, id });

/** Lists the hand-overs the asker may read, newest first. */
@Injectable()
export class ListHandOvers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, { limit, cursor }: z.infer<typeof handOverListQuery>): Promise<Page> {
    const parameters = new SqlParameters();
    const readable = accessCondition(this.policies, actor, {
      action: 'read',
      subject: 'HandOver',
      columns: handOverColumns,
    });
    const conditions = [positional(readable, parameters)];
    if (cursor !== undefined) {
      const place = decodeCursor(cursorSchema, cursor);
      const handedAt = parameters.add(place.handedAt, 'timestamptz');
      conditions.push(`(given.handed_at, given.id) < (${handedAt}, ${parameters.add(place.id, 'uuid')})`);
    }
    const rows = await this.dataSource.query<Page['items']>(
      `${SUMMARY} WHERE ${conditions.join(' AND ')}
       ORDER BY given.handed_at DESC, given.id DESC LIMIT ${parameters.add(limit + 1, 'integer')}`,
      parameters.values,
    );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const next = rows.length > limit && last ? encodeCursor({ handedAt: last.handedAt, id: last.id }) : null;
    return { items, next };
  }
}

const SUMMARY = `
  SELECT given.id, ${unitJson('given.unit_id')} AS unit, ${personJson('given.from_user_id')} AS "from",
    ${personJson('given.to_user_id')} AS "to", ${personJson('given.handed_by')} AS "handedBy",
    ${instantJson('given.handed_at')} AS "handedAt",
    (SELECT count(*)::integer FROM hand_over_item AS handed WHERE handed.hand_over_id = given.id) AS items
  FROM hand_over AS given`;
