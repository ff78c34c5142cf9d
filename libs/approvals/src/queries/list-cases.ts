import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/access';
import { id, type approvalCasesQuery, type approvalCasesSchema, type CaseRole } from '#libs/contracts';
import { decodeCursor, encodeCursor } from '#libs/kernel';
import { queryPrepared } from '#libs/database';
import { CaseReaders } from './case-readers.js';
import { LINE_COLUMNS, LINE_FROM, lineView, type LineRow } from './case-lines.js';

const place = z.strictObject({ id });

/** Approvals of an item as far as the asker may read them, or those he or she asked for, was told of, or decided in; the newest first. */
@Injectable()
export class ListCases {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly readers: CaseReaders,
  ) {}

  /** A page is read until it is full: those the asker may not read are passed over. */
  async run(actor: Actor, query: z.infer<typeof approvalCasesQuery>): Promise<z.infer<typeof approvalCasesSchema>> {
    const items: LineRow[] = [];
    const role = query.role ?? (query.itemId === undefined ? 'asked' : null);
    let before = query.cursor === undefined ? null : decodeCursor(place, query.cursor).id;
    for (;;) {
      const rows = await queryPrepared<LineRow>(this.manager, listSql(role), [
        query.itemId ?? null,
        query.status ?? null,
        actor.userId,
        before,
        query.limit + 1,
      ]);
      const readable = await this.readers.among(
        this.manager,
        actor,
        rows.map(({ id }) => id),
      );
      items.push(...rows.filter(({ id }) => readable.has(id)));
      before = rows.at(-1)?.id ?? null;
      if (items.length > query.limit || rows.length <= query.limit) break;
    }
    const page = items.slice(0, query.limit);
    const last = page.at(-1);
    const next = items.length > query.limit && last ? encodeCursor({ id: last.id }) : null;
    return { items: page.map(lineView), next };
  }
}

/** Each from an index of its own. */
const ROLES: Readonly<Record<CaseRole, string>> = {
  asked: 'held.requester_id = $3',
  copied: 'held.copied_ids @> ARRAY[$3::uuid]',
  decided: 'held.id IN (SELECT made.case_id FROM approval_decision AS made WHERE made.by_id = $3)',
};

// Where no role is asked for, the parameter still needs a type.
const listSql = (role: CaseRole | null): string => `
  SELECT ${LINE_COLUMNS} ${LINE_FROM}
  WHERE ($1::uuid IS NULL OR held.item_id = $1) AND ($2::text IS NULL OR held.status = $2)
    AND ${role === null ? '$3::uuid IS NOT NULL' : ROLES[role]} AND ($4::uuid IS NULL OR held.id < $4)
  ORDER BY held.id DESC LIMIT $5`;
