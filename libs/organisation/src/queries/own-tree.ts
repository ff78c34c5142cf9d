import { governingKindsSql } from '../domain/governing-kinds.js';

/**
 * A recursive `own` of all units of the government `$1` in official order (`ORDER BY own.path`): it holds districts
 * and zones below the government, but not their own departments. Start a statement with it.
 */
export const ownTreeSql = `
  WITH RECURSIVE own AS (
    SELECT unit.*, ARRAY[0::bigint] AS path, true AS open FROM unit WHERE unit.id = $1
    UNION ALL
    SELECT unit.*,
      own.path || row_number() OVER (
        PARTITION BY unit.parent_id ORDER BY unit.official_order, unit.name COLLATE "zh-x-icu", unit.id),
      unit.kind NOT IN ${governingKindsSql}
    FROM own JOIN unit ON unit.parent_id = own.id
    WHERE own.open
  )`;
