import type { JsonObject, NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext, type LockedItem } from '#libs/work-items';

/** What an act on a record leaves: a line for the record's unit, and one in the record of each item it concerns. */
export function evidenceEntries(
  context: ActContext,
  {
    evidence,
    action,
    payload,
  }: { evidence: { id: string; unitId: string; version: number }; action: string; payload: JsonObject },
  items: readonly LockedItem[],
): NewLedgerEntry[] {
  const subject = { type: 'evidence' as const, id: evidence.id, version: evidence.version };
  if (items.length === 0) return [entry(context, { subject, unitIds: [evidence.unitId], action, payload })];
  return items.map((item) =>
    entry(context, {
      subject,
      itemId: item.id,
      planId: item.planId,
      unitIds: [evidence.unitId, item.leadUnitId, item.reviewerUnitId],
      action,
      payload,
    }),
  );
}
