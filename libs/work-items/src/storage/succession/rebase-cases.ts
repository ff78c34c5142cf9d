import { rebaseCase } from '#libs/approvals';
import type { Transaction } from '#libs/database';
import type { JsonObject } from '#libs/ledger';
import { itemSnapshotSql } from '../../approvals/item-snapshot.js';

/** An open case about an item, with what was put before the approvers and what is there. */
export interface CaseSnapshot {
  readonly caseId: string;
  readonly stored: JsonObject;
  readonly current: JsonObject;
}

/** The open cases about these items, before anything moves. */
export const snapshotsOf = (tx: Transaction, itemIds: readonly string[]): Promise<CaseSnapshot[]> =>
  tx.query<CaseSnapshot[]>(SNAPSHOTS, [itemIds]);

/**
 * That a unit was succeeded is no change of what was approved: where a case still rested on the units of the item it goes
 * on with the new ones. Anything else that changed lets it lapse as before.
 */
export async function rebaseCases(tx: Transaction, before: readonly CaseSnapshot[]): Promise<void> {
  if (before.length === 0) return;
  const now = new Map(
    (await tx.query<CaseSnapshot[]>(CURRENT, [before.map(({ caseId }) => caseId)])).map((row) => [row.caseId, row]),
  );
  for (const { caseId, stored, current } of before) {
    const after = now.get(caseId)?.current;
    if (after === undefined || !UNITS.every((name) => same(stored[name], current[name]))) continue;
    const units = Object.fromEntries(UNITS.map((name) => [name, after[name] ?? null]));
    await rebaseCase(tx, caseId, { ...stored, ...units });
  }
}

const UNITS = ['leadUnitId', 'shares'] as const;
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const selecting = (condition: string): string => `
  SELECT held.id AS "caseId", held.snapshot AS stored, ${itemSnapshotSql} AS current
  FROM approval_case AS held JOIN work_item AS item ON item.id = held.subject_id
  WHERE held.subject_type = 'workItem' AND held.status = 'open' AND ${condition} ORDER BY held.id`;
const SNAPSHOTS = `${selecting('item.id = ANY ($1::uuid[])')} FOR NO KEY UPDATE OF held`;
const CURRENT = selecting('held.id = ANY ($1::uuid[])');
