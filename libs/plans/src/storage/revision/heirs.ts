import type { EntityManager } from 'typeorm';
import { withHeirsSql } from '#libs/access';
import type { CalendarDate } from '#libs/kernel';
import type { Heirs } from '../../domain/revision/with-heirs.js';

/** Who took over from those of these units that have ended, as of a day, be it nobody; units that go on are missing. */
export async function heirsOf(manager: EntityManager, unitIds: readonly string[], day: CalendarDate): Promise<Heirs> {
  const rows = await manager.query<{ id: string; heirs: { id: string; name: string }[] }[]>(HEIRS, [unitIds, day]);
  return new Map(rows.map(({ id, heirs }) => [id, heirs]));
}

const inForce = (unit: string): string =>
  `${unit}.valid_from <= $2::date AND (${unit}.valid_to IS NULL OR ${unit}.valid_to > $2::date)`;
const HEIRS = `
  SELECT old.id, coalesce(json_agg(json_build_object('id', heir.id, 'name', heir.name) ORDER BY heir.id)
    FILTER (WHERE heir.id IS NOT NULL), '[]') AS heirs
  FROM unit AS old LEFT JOIN unit AS heir ON heir.id IN ${withHeirsSql('old.id')} AND ${inForce('heir')}
  WHERE old.id = ANY ($1::uuid[]) AND NOT (${inForce('old')}) GROUP BY old.id`;
