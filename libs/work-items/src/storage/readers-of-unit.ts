import { withHeirsSql } from '#libs/access';

/**
 * An array of a unit and the units above it that read what it reads, up to but without a government: the rule of
 * recompute-scope.ts for what hangs on one unit. `unitId` is a column of the caller's statement, never input.
 */
export const readersOfUnitSql = (unitId: string): string => `ARRAY(
  SELECT line.ancestor_id FROM unit_closure AS line WHERE line.descendant_id = ${unitId} AND ${READS_DOWN})`;

/** The same of what is over or was handed in: whoever followed the unit reads that too. */
export const readersOfRecordSql = (unitId: string): string => `ARRAY(
  SELECT line.ancestor_id FROM unit_closure AS line WHERE line.descendant_id IN ${withHeirsSql(unitId)} AND ${READS_DOWN})`;

/**
 * The same seen from above: an array of the units whose rows `readers` read, themselves included. `readers` is an array
 * parameter of the caller's statement, so that this is computed once for it.
 */
export const branchesOfSql = (readers: string): string => `ARRAY(
  SELECT line.descendant_id FROM unit_closure AS line
  WHERE line.ancestor_id = ANY (${readers}) AND (line.depth = 0 OR ${READS_DOWN}))`;

// No government stands above the unit up to the reader, who is none either.
const READS_DOWN = `NOT EXISTS (
  SELECT FROM unit_closure AS below JOIN unit AS passed ON passed.id = below.ancestor_id
  WHERE below.descendant_id = line.descendant_id AND below.depth BETWEEN 1 AND line.depth
    AND passed.kind = 'government')`;
