import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry } from '../../acts.js';
import type { LatePart } from '../../domain/revision-duties.js';
import { changedRows } from '../changed-rows.js';
import { handOut, withdrawOld } from './change-shares.js';
import { basisOf, documentOf, type RevisionContext } from './revision-context.js';

/** The former date stays on record; a later one that was asked for has lost its ground. */
export async function recordDue(
  tx: Transaction,
  context: RevisionContext,
  itemId: string,
  fromDue: string | null,
  toDue: string | null,
): Promise<void> {
  await changedRows(tx, LAPSE_EXTENSION, [itemId]);
  const values = [itemId, fromDue, toDue, basisOf(context), context.actor.userId, context.occurredAt];
  await tx.query(RECORD_DUE, [newId(), ...values]);
}

/**
 * Brings a part forward to the date of its item, whose dispatch of the revision tells its unit so. The part is locked; its
 * scope is the caller's.
 */
export async function bringForward(
  tx: Transaction,
  context: RevisionContext,
  part: LatePart,
): Promise<NewLedgerEntry[]> {
  await recordDue(tx, context, part.id, part.fromDue, part.toDue);
  const [stored] = await changedRows<{ version: number }>(tx, BRING_FORWARD, [part.id, part.toDue]);
  const withdrawn = await withdrawOld(tx, context, part.id, [part.leadUnitId]);
  await handOut(tx, context, part.leadUnitId, { itemId: part.id, role: 'lead', shareId: null, change: 'changed' });
  return [
    entry(context, {
      subject: { type: 'workItem', id: part.id, version: stored?.version ?? part.version },
      itemId: part.id,
      planId: context.planId,
      unitIds: [...new Set([context.actorUnitId, part.leadUnitId])],
      action: 'revisedByDocument',
      payload: {
        ...documentOf(context),
        ...{ basis: context.version.revisingBasis, changes: ['due'] },
        ...{ dueBefore: part.fromDue, dueAfter: part.toDue },
      },
    }),
    ...withdrawn,
  ];
}

const LAPSE_EXTENSION = `
  UPDATE due_extension SET status = 'lapsed', version = version + 1 WHERE item_id = $1 AND status = 'open'`;
const RECORD_DUE = `
  INSERT INTO due_change (id, item_id, from_due, to_due, basis, changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const BRING_FORWARD = 'UPDATE work_item SET due_on = $2, version = version + 1 WHERE id = $1 RETURNING version';
