/**
 * A unit and every unit that follows it: what it did before stays in its name and is read by those that took over. A
 * subquery of ids; `unitId` is a column or parameter of the caller's statement.
 */
export const withHeirsSql = (unitId: string): string => `(
  WITH RECURSIVE following (id) AS (
    SELECT ${unitId}
    UNION
    SELECT part.to_unit_id FROM following JOIN unit_succession_part AS part ON part.from_unit_id = following.id AND part.ends
    JOIN unit_succession AS done ON done.id = part.succession_id AND done.applied_at IS NOT NULL
    WHERE part.to_unit_id IS NOT NULL)
  SELECT id FROM following)`;
