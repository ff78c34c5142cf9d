import type { EntityManager } from 'typeorm';
import type { CalendarDate } from '#libs/kernel';

/** The condition that a reading counts: neither replaced nor recalled. `reading` is the alias of the caller's row. */
export const countsSql = (reading: string): string =>
  `${reading}.replaced_by IS NULL AND ${reading}.recalled_at IS NULL`;

/** Which value of a unit for a target is asked for: the last before a day. */
export interface LastValueOf {
  readonly targetId: string;
  readonly unitId: string;
  readonly before: CalendarDate;
}

/** The last values before a day, in the order asked for; null where a unit has reported none. */
export async function lastValues(manager: EntityManager, asked: readonly LastValueOf[]): Promise<(string | null)[]> {
  if (asked.length === 0) return [];
  const rows = await manager.query<{ value: string | null }[]>(LAST_VALUES, [
    asked.map(({ targetId }) => targetId),
    asked.map(({ unitId }) => unitId),
    asked.map(({ before }) => before),
  ]);
  return rows.map(({ value }) => value);
}

const LAST_VALUES = `
  SELECT (
    SELECT reading.value::text FROM reading
    WHERE reading.target_id = asked.target_id AND reading.unit_id = asked.unit_id AND reading.as_of < asked.before
      AND reading.value IS NOT NULL AND ${countsSql('reading')}
    ORDER BY reading.as_of DESC LIMIT 1) AS value
  FROM unnest($1::uuid[], $2::uuid[], $3::date[]) WITH ORDINALITY AS asked (target_id, unit_id, before, place)
  ORDER BY asked.place`;
