import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import { z } from 'zod';
import { reachOf, readingUnitIds, unitsWhere, type Actor } from '#libs/access';
import {
  calendarDate,
  id,
  type inboxCountsSchema,
  inboxKinds,
  type inboxLineSchema,
  type inboxQuery,
  type inboxSchema,
  type Role,
  unitStaff,
} from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { addWorkingDays, dayIn, decodeCursor, DEFAULT_TIME_ZONE, encodeCursor } from '#libs/kernel';
import { InboxSources } from './inbox-sources.js';

type Line = z.infer<typeof inboxLineSchema>;
type Row = Pick<Line, 'kind' | 'id' | 'dueOn'>;
type Placed = Row & { urged: boolean };

const SOON_WORKING_DAYS = 10;
const LEADERS: readonly Role[] = ['leader', 'deputySecretary'];
const place = z.strictObject({ due: calendarDate.nullable(), urged: z.boolean(), id, kind: z.enum(inboxKinds) });

/** Everything that waits for somebody or the units he or she works for (待办): the most urgent first. */
@Injectable()
export class Inbox {
  constructor(
    @InjectEntityManager() private readonly manager: EntityManager,
    private readonly sources: InboxSources,
  ) {}

  /** Problem: `invalidCursor`. */
  async run(actor: Actor, { limit, cursor, kind }: z.infer<typeof inboxQuery>): Promise<z.infer<typeof inboxSchema>> {
    const after = cursor === undefined ? null : decodeCursor(place, cursor);
    const rows = await queryPrepared<Placed>(this.manager, pageSql(this.sources.rows()), [
      ...askedBy(actor),
      kind ?? null,
      after === null ? null : (after.due ?? 'infinity'),
      after?.id ?? null,
      after?.kind ?? null,
      limit + 1,
      after?.urged ?? null,
    ]);
    const page = rows.slice(0, limit).map(({ urged: _, ...row }) => row);
    const last = rows[limit - 1];
    const next =
      rows.length > limit && last
        ? encodeCursor({ due: last.dueOn, urged: last.urged, id: last.id, kind: last.kind })
        : null;
    return { items: await this.lines(actor, page), next };
  }

  async counts(actor: Actor): Promise<z.infer<typeof inboxCountsSchema>> {
    const rows = await queryPrepared<{ kind: Line['kind']; count: number }>(
      this.manager,
      countSql(this.sources.rows()),
      askedBy(actor),
    );
    const kinds = inboxKinds.flatMap((kind) => rows.filter((row) => row.kind === kind));
    return { total: kinds.reduce((sum, { count }) => sum + count, 0), kinds };
  }

  /** What is not there any more by the time it is described has been done meanwhile: it is left out. */
  private async lines(actor: Actor, page: readonly Row[]): Promise<Line[]> {
    const found = new Map<string, Omit<Line, keyof Row>>();
    for (const source of this.sources.of(new Set(page.map(({ kind }) => kind)))) {
      const asked = page.filter(({ kind }) => source.kinds.includes(kind)).map(({ kind, id }) => ({ kind, id }));
      const lines = await queryPrepared<{ kind: string; id: string; line: Omit<Line, keyof Row> }>(
        this.manager,
        `${ASKED} ${source.lines}`,
        [JSON.stringify(asked), actor.userId, readingUnitIds(actor)],
      );
      for (const { kind, id, line } of lines) found.set(`${kind} ${id}`, line);
    }
    return page.flatMap((row) => {
      const line = found.get(`${row.kind} ${row.id}`);
      return line ? [{ ...nothingKnown, ...line, ...row }] : [];
    });
  }
}

const nothingKnown = {
  ...{ number: null, about: null, plan: null, unit: null, person: null, onBehalfOf: null },
  ...{ action: null, step: null, count: null, proposedDue: null },
  ...{ urgedOn: null, urgedBy: null },
};

function askedBy(actor: Actor): unknown[] {
  const today = dayIn(DEFAULT_TIME_ZONE);
  const { serving, offices, reading, field, wholeField } = reachOf(actor);
  return [
    actor.userId,
    unitsWhere(actor, unitStaff),
    offices,
    today,
    addWorkingDays(today, SOON_WORKING_DAYS),
    actor.memberships.flatMap(({ role, generalOfficeId }) =>
      LEADERS.includes(role) && generalOfficeId !== null ? [generalOfficeId] : [],
    ),
    reading,
    actor.memberships.map(({ unitId }) => unitId),
    serving,
    field,
    wholeField,
  ];
}

// A parameter that no source happens to use still needs a type.
const ASKED = `WITH asked AS MATERIALIZED (SELECT * FROM json_to_recordset($1::json) AS given (kind text, id uuid)),
  given AS (SELECT $2::uuid, $3::uuid[])`;
const given = `SELECT $1::uuid, $2::uuid[], $3::uuid[], $4::date, $5::date, $6::uuid[], $7::uuid[], $8::uuid[], $9::uuid[],
  $10::uuid[], $11::uuid[]`;
const waiting = (rows: string): string => `WITH given AS (${given}), waiting (kind, id, due_on, urged) AS (${rows})`;

const pageSql = (rows: string): string => `
  ${waiting(rows)}
  SELECT kind, id, due_on AS "dueOn", urged FROM waiting
  WHERE ($12::text[] IS NULL OR kind = ANY ($12))
    AND ($14::uuid IS NULL
      OR (coalesce(due_on, 'infinity'), NOT urged, id, kind) > ($13::date, NOT $17::boolean, $14, $15::text))
  ORDER BY coalesce(due_on, 'infinity'), NOT urged, id, kind LIMIT $16`;

const countSql = (rows: string): string => `
  ${waiting(rows)} SELECT kind, count(*)::integer AS count FROM waiting GROUP BY kind`;
