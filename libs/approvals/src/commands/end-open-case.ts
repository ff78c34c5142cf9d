import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { endCase } from '../domain/conclusion.js';
import { lockCase } from '../storage/case-row.js';
import { storeCase } from '../storage/store-case.js';
import { caseEntry } from './case-entries.js';

/** Ends a case that another act made pointless; the subject is locked, and freed by whoever calls. */
export async function endOpenCase(tx: Transaction, caseId: string, reason: string): Promise<void> {
  const row = await lockCase(tx, caseId);
  if (!row || row.case.status !== 'open') return;
  const at = new Date();
  const { case: after } = endCase(row.case);
  await storeCase(tx, { ...row, before: row.case, after, at, conclusion: { reason } });
  const context = { actorId: null, actorUnitId: null, commandId: newId(), occurredAt: at };
  await appendAll(tx, [caseEntry(context, row, row.version + 1, { action: 'approvalEnded', payload: { reason } })]);
}
