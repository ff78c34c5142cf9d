/**
 * The first day a reading of an item may be dated: of the year of its issue or, if earlier, of its date, as for evidence.
 * What was so before says nothing of the duty; it belongs into the baseline. `item` is the item's alias.
 */
export const firstDaySql = (item: string): string =>
  `date_trunc('year', LEAST(${item}.issued_at AT TIME ZONE 'UTC', ${item}.due_on))::date`;
