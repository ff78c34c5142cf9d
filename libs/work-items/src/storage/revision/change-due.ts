import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry } from '../../acts.js';
import type { LatePart } from '../../domain/revision-duties.js';
import { changedRows } from '../changed-rows.js';
import { lapseExtensions } from '../extensions.js';
import { insertRows } from '../insert-rows.js';
import { withdrawLeads } from '../revise-dispatches.js';
import { handOut } from './change-shares.js';
import { basisOf, documentOf, type RevisionContext } from './revision-context.js';

/** A date that a revision moves. */
export interface MovedDue {
  readonly id: string;
  readonly fromDue: string | null;
  readonly toDue: string | null;
}

/** The former dates stay on record; a later one that was asked for has lost its ground. */
export async function recordDues(tx: Transaction, context: RevisionContext, moved: readonly MovedDue[]): Promise<void> {
  await lapseExtensions(
    tx,
    moved.map(({ id }) => id),
  );
  await insertRows(
    tx,
    'due_change',
    {
      ...{ id: 'uuid', item_id: 'uuid', from_due: 'date', to_due: 'date' },
      ...{ basis: 'text', changed_by: 'uuid', changed_at: 'timestamptz' },
    },
    moved.map(({ id, fromDue, toDue }) => ({
      ...{ id: newId(), item_id: id, from_due: fromDue, to_due: toDue },
      ...{ basis: basisOf(context), changed_by: context.actor.userId, changed_at: context.occurredAt },
    })),
  );
}

/**
 * Brings parts forward to the dates of their items, whose dispatches of the revision tell their units so: as many
 * statements for 3,000 parts as for one. The parts are locked; their scope is the caller's.
 */
export async function bringForward(
  tx: Transaction,
  context: RevisionContext,
  parts: readonly LatePart[],
): Promise<NewLedgerEntry[]> {
  if (parts.length === 0) return [];
  await recordDues(tx, context, parts);
  const stored = await changedRows<{ id: string; version: number }>(tx, BRING_FORWARD, [JSON.stringify(parts)]);
  const versions = new Map(stored.map(({ id, version }) => [id, version]));
  const withdrawn = await withdrawLeads(tx, context, parts, context.locks.lockedDispatches);
  await handOut(
    tx,
    context,
    parts.map(({ id: itemId, leadUnitId: unitId }) => ({
      ...{ unitId, itemId, role: 'lead', shareId: null, change: 'changed' },
    })),
  );
  return [...parts.map((part) => record(context, part, versions.get(part.id) ?? part.version)), ...withdrawn];
}

const record = (context: RevisionContext, part: LatePart, version: number): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'workItem', id: part.id, version },
    itemId: part.id,
    planId: context.planId,
    unitIds: [...new Set([context.actorUnitId, part.leadUnitId])],
    action: 'revisedByDocument',
    payload: {
      ...documentOf(context),
      ...{ basis: context.version.revisingBasis, changes: ['due'] },
      ...{ dueBefore: part.fromDue, dueAfter: part.toDue },
    },
  });

const BRING_FORWARD = `
  UPDATE work_item AS item SET due_on = given."toDue", version = version + 1
  FROM json_to_recordset($1::json) AS given (id uuid, "toDue" date)
  WHERE item.id = given.id RETURNING item.id, item.version`;
