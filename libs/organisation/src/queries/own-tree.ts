import { governingKindsSql } from '../domain/governing-kinds.js';

/**
 * A recursive `own` of all units of the government `$1` in official order (`ORDER BY ${officialOrderOf('own')}`): it holds districts
 * and zones below the government, but not their own departments. Start a statement with it.
 */
export const ownTreeSql = `
  WITH RECURSIVE own AS (
    SELECT unit.*, true AS open FROM unit WHERE unit.id = $1
    UNION ALL
    SELECT unit.*, unit.kind NOT IN ${governingKindsSql}
    FROM own JOIN unit ON unit.parent_id = own.id
    WHERE own.open
  )`;
