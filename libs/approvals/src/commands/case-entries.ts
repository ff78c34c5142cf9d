import type { NewLedgerEntry } from '#libs/ledger';
import type { CaseRow } from '../storage/case-row.js';

/** Who acts, for which unit, when, in which command. */
export interface CaseContext {
  readonly actorId: string | null;
  readonly actorUnitId: string | null;
  readonly commandId: string;
  readonly occurredAt: Date;
}

/** An entry about a case; `version` is the one the act gave it. */
export const caseEntry = (
  context: CaseContext,
  of: Pick<CaseRow, 'id' | 'itemId' | 'planId' | 'requesterUnitId' | 'keeperUnitId'>,
  version: number,
  act: Pick<NewLedgerEntry, 'action' | 'payload'> & { readonly onBehalfOf?: string | null },
): NewLedgerEntry => ({
  ...context,
  ...act,
  subject: { type: 'approvalCase', id: of.id, version },
  itemId: of.itemId,
  planId: of.planId,
  unitIds: [of.keeperUnitId, of.requesterUnitId, context.actorUnitId].filter((id) => id !== null),
});
