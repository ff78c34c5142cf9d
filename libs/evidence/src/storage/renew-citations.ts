import type { Transaction } from '#libs/database';
import { changedRows, lockItems, type LockedItem } from '#libs/work-items';

/** The items that cite a record, under lock in the order of their ids. Before the record itself is locked. */
export async function lockCitingItems(tx: Transaction, evidenceId: string): Promise<LockedItem[]> {
  const rows = await tx.query<{ id: string }[]>(
    `SELECT DISTINCT item_id AS id FROM evidence_citation WHERE evidence_id = $1 AND status <> 'withdrawn'`,
    [evidenceId],
  );
  return lockItems(
    tx,
    rows.map(({ id }) => id),
  );
}

/**
 * Lets the supplier's own citations of items that are worked on cite the newest version. The lead's are accepted as by
 * filing, others are looked at anew. On an item that was handed in, or has ended, stands what is or was audited; and who
 * cites what another unit supplied goes on citing what it looked at. Answers with the items it changed.
 */
export async function renewCitations(
  tx: Transaction,
  { evidenceId, number, items }: { evidenceId: string; number: number; items: readonly LockedItem[] },
): Promise<LockedItem[]> {
  const standing = items.filter(({ status }) => status === 'issued' || status === 'inProgress');
  const rows = await changedRows<{ itemId: string }>(tx, RENEW, [evidenceId, number, standing.map(({ id }) => id)]);
  const renewed = new Set(rows.map(({ itemId }) => itemId));
  return standing.filter(({ id }) => renewed.has(id));
}

const RENEW = `
  UPDATE evidence_citation AS cited SET number = $2, version = cited.version + 1,
    status = CASE WHEN cited.unit_id = item.lead_unit_id THEN 'accepted' ELSE 'submitted' END,
    decided_by = NULL, decided_at = NULL, decided_unit_id = NULL, note = NULL
  FROM work_item AS item
  WHERE item.id = cited.item_id AND cited.evidence_id = $1 AND cited.item_id = ANY ($3::uuid[])
    AND cited.status <> 'withdrawn'
    AND EXISTS (SELECT FROM evidence JOIN unit_closure AS line ON line.descendant_id = evidence.unit_id
                WHERE evidence.id = cited.evidence_id AND line.ancestor_id = cited.unit_id)
  RETURNING cited.item_id AS "itemId"`;
