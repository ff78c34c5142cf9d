import type { Transaction } from '#libs/database';
import { canonicalDecimal, indicatorKey, newId } from '#libs/kernel';
import { insertRows } from '#libs/work-items';
import { saysCumulative } from '../domain/target-progress.js';
import type { NewTarget } from '../domain/target-rules.js';

/** Who sets targets, and when. */
export interface TargetAuthor {
  readonly userId: string;
  readonly at: Date;
}

/** The targets of one item. */
export interface TargetsOfItem {
  readonly itemId: string;
  readonly targets: readonly NewTarget[];
}

const columns = {
  id: 'uuid',
  item_id: 'uuid',
  ordinal: 'integer',
  printed: 'text',
  indicator: 'text',
  indicator_key: 'text',
  operator: 'text',
  value: 'numeric',
  value_to: 'numeric',
  unit: 'text',
  due_on: 'date',
  due_text: 'text',
  recurrence: 'text',
  continuing: 'boolean',
  strength: 'text',
  scope: 'text',
  per: 'text',
  approximate: 'boolean',
  cumulative: 'boolean',
  baseline_value: 'numeric',
  baseline_on: 'date',
  baseline_source: 'text',
  created_by: 'uuid',
  created_at: 'timestamptz',
};

/**
 * Stores the targets of any number of items by two statements, after those that are there; the ids in the order given.
 * The items are locked or new, and the targets have been checked (`targetFaults`).
 */
export async function insertTargets(
  tx: Transaction,
  given: readonly TargetsOfItem[],
  { userId, at }: TargetAuthor,
): Promise<string[]> {
  const last = await tx.query<{ itemId: string; ordinal: number }[]>(LAST_ORDINALS, [
    given.map(({ itemId }) => itemId),
  ]);
  const after = new Map(last.map(({ itemId, ordinal }) => [itemId, ordinal]));
  const rows = given.flatMap(({ itemId, targets }) =>
    targets.map((target, index) => ({
      id: newId(),
      item_id: itemId,
      ordinal: (after.get(itemId) ?? 0) + index + 1,
      printed: target.printed ?? '',
      indicator: target.indicator,
      indicator_key: indicatorKey(target.indicator),
      operator: target.operator,
      value: shortest(target.value),
      value_to: shortest(target.valueTo),
      unit: target.unit,
      due_on: target.dueOn,
      due_text: target.dueText ?? '',
      recurrence: target.recurrence ?? null,
      continuing: target.continuing ?? false,
      strength: target.strength,
      scope: target.scope,
      per: target.per ?? '',
      approximate: target.approximate ?? false,
      cumulative: target.cumulative ?? saysCumulative(target.indicator),
      baseline_value: shortest(target.baseline?.value ?? null),
      baseline_on: target.baseline?.on ?? null,
      baseline_source: target.baseline?.source ?? null,
      created_by: userId,
      created_at: at,
    })),
  );
  await insertRows(tx, 'target', columns, rows);
  return rows.map(({ id }) => id);
}

const shortest = (value: string | null): string | null => (value === null ? null : canonicalDecimal(value));

const LAST_ORDINALS = `
  SELECT item_id AS "itemId", max(ordinal) AS ordinal FROM target WHERE item_id = ANY ($1::uuid[]) GROUP BY item_id`;
