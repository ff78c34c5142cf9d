import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { accessCondition, Policies, type Actor } from '#libs/access';
import { id, instant, type dispatchListQuery, type dispatchPageSchema } from '#libs/contracts';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { dispatchColumns } from '../dispatch.policy.js';
import { DISPATCH_SQL, type DispatchRow } from './dispatch-rows.js';
import { DispatchViews } from './dispatch-views.js';
import { positional } from './positional.js';
import { SqlParameters } from './sql-parameters.js';

const cursorSchema = z.strictObject({ issuedAt: instant, id });

/** Lists the dispatches the asker may read, newest first. */
@Injectable()
export class ListDispatches {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly policies: Policies,
    private readonly views: DispatchViews,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, query: z.infer<typeof dispatchListQuery>): Promise<z.infer<typeof dispatchPageSchema>> {
    const parameters = new SqlParameters();
    const readable = accessCondition(this.policies, actor, {
      action: 'read',
      subject: 'Dispatch',
      columns: dispatchColumns,
    });
    const conditions = [
      positional(readable, parameters),
      ...(query.status ? [`dispatch.status = ${parameters.add(query.status)}`] : []),
      ...(query.plan ? [`dispatch.plan_id = ${parameters.add(query.plan, 'uuid')}`] : []),
    ];
    if (query.cursor !== undefined) {
      const place = decodeCursor(cursorSchema, query.cursor);
      const issuedAt = parameters.add(place.issuedAt, 'timestamptz');
      // Instants travel with milliseconds; the database keeps what Node gave it, so nothing is lost by that.
      conditions.push(`(dispatch.issued_at, dispatch.id) < (${issuedAt}, ${parameters.add(place.id, 'uuid')})`);
    }
    const rows = await this.dataSource.query<DispatchRow[]>(
      `${DISPATCH_SQL} WHERE ${conditions.join(' AND ')}
       ORDER BY dispatch.issued_at DESC, dispatch.id DESC LIMIT ${parameters.add(query.limit + 1, 'integer')}`,
      parameters.values,
    );
    const items = rows.slice(0, query.limit).map((row) => this.views.summary(actor, row));
    const last = items.at(-1);
    const next = rows.length > query.limit && last ? encodeCursor({ issuedAt: last.issuedAt, id: last.id }) : null;
    return { items, next };
  }
}
