import { problemCatalogue } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { changedRows, lockItems } from '#libs/work-items';

/**
 * What a virus in a file leads to: its uploads are refused, and what cites it is returned with the reason. The act is
 * the system's own and leaves a line in the record of each item.
 */
export async function tellInfected(
  tx: Transaction,
  sha256: string,
  { found, at }: { found: string; at: Date },
): Promise<void> {
  await changedRows(tx, REFUSE_UPLOADS, [sha256]);
  const items = new Map(
    (
      await lockItems(
        tx,
        (await tx.query<{ id: string }[]>(ITEMS, [sha256])).map(({ id }) => id),
      )
    ).map((item) => [item.id, item]),
  );
  const records = await changedRows<InfectedRecord>(tx, RAISE, [sha256]);
  const returned = await changedRows<ReturnedCitation>(tx, RETURN, [sha256, at, problemCatalogue.fileInfected.zh]);
  const commandId = newId();
  const entries = records.flatMap((record): NewLedgerEntry[] => {
    const common = {
      subject: { type: 'evidence' as const, id: record.id, version: record.version },
      actorId: null,
      action: 'evidenceInfected',
      commandId,
      occurredAt: at,
    };
    const cited = returned.filter(({ evidenceId }) => evidenceId === record.id);
    if (cited.length === 0) return [{ ...common, unitIds: [record.unitId], payload: { found } }];
    return cited.map(({ id, itemId, unitId }) => {
      const item = items.get(itemId);
      return {
        ...common,
        itemId,
        planId: item?.planId ?? null,
        unitIds: [record.unitId, unitId, ...(item ? [item.leadUnitId, item.reviewerUnitId] : [])],
        payload: { found, citationId: id, citingUnitId: unitId },
      };
    });
  });
  await appendAll(tx, entries);
}

interface InfectedRecord {
  id: string;
  unitId: string;
  version: number;
}

interface ReturnedCitation {
  id: string;
  evidenceId: string;
  itemId: string;
  unitId: string;
}

const REFUSE_UPLOADS = `
  UPDATE upload SET status = 'refused', refusal = 'fileInfected'
  WHERE sha256 = decode($1, 'hex') AND status = 'received'`;
const ITEMS = `
  SELECT DISTINCT cited.item_id AS id FROM evidence_citation AS cited
  JOIN evidence_version AS held ON held.evidence_id = cited.evidence_id AND held.number = cited.number
  WHERE held.sha256 = decode($1, 'hex') AND cited.status <> 'withdrawn'`;
const RAISE = `
  UPDATE evidence SET version = version + 1
  WHERE id IN (SELECT evidence_id FROM evidence_version WHERE sha256 = decode($1, 'hex'))
  RETURNING id, unit_id AS "unitId", version`;
const RETURN = `
  UPDATE evidence_citation AS cited SET status = 'returned', decided_by = NULL, decided_at = $2, decided_unit_id = NULL,
    note = $3, version = cited.version + 1
  FROM evidence_version AS held
  WHERE held.evidence_id = cited.evidence_id AND held.number = cited.number AND held.sha256 = decode($1, 'hex')
    AND cited.status <> 'withdrawn'
  RETURNING cited.id, cited.evidence_id AS "evidenceId", cited.item_id AS "itemId", cited.unit_id AS "unitId"`;
