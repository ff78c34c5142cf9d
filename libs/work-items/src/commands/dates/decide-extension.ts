import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { decideExtensionSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { heldBy } from '../../domain/relations.js';
import { ItemDatesQuery, type ItemDates } from '../../queries/item-dates.js';
import { extensionOf, type Extension } from '../../storage/extensions.js';
import { changedRows } from '../../storage/changed-rows.js';
import { itemsAbove, nearestDue } from '../../storage/items-above.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';
import { ensureVersion } from '../ensure-version.js';

type Decision = z.infer<typeof decideExtensionSchema>;

/** Grants or refuses a later date: decided by whoever owns the date, or above. The old date stays on record. */
@Injectable()
export class DecideExtension {
  constructor(
    private readonly acts: ActOnItem,
    private readonly dates: ItemDatesQuery,
  ) {}

  /**
   * Problems: `notFound` also for an extension of another item, `stale`, `extensionDecided`, `ownRequest`,
   * `dateOfAnother`, `extensionBasisRequired`, `extensionNotLater`, `partDueOutside`.
   */
  run(actor: Actor, itemId: string, extensionId: string, version: number, decision: Decision): Promise<ItemDates> {
    return this.acts.run(actor, decideExtensionAct(itemId, extensionId, decision, version), (tx) =>
      this.dates.of(tx, actor, itemId),
    );
  }
}

/** The act of deciding; `version` is the extension's, absent where an approval has decided. */
export function decideExtensionAct(itemId: string, extensionId: string, decision: Decision, version?: number): ItemAct {
  const grants = decision.decision === 'grant';
  let extension: Extension | undefined;
  return {
    itemId,
    action: grants ? 'grantExtension' : 'refuseExtension',
    raise: grants,
    payload: { extensionId, ...decision },
    facts: async (tx, scene) => {
      extension = await extensionOf(tx, itemId, extensionId);
      if (!extension) throw new Problem('notFound');
      if (version !== undefined) ensureVersion(extension.version, version);
      return { extension: await factsOf(tx, scene, extension, decision) };
    },
    effect: (tx, scene) => decide(tx, scene, extension, decision),
  };
}

async function factsOf(tx: Transaction, { item, context }: ActScene, extension: Extension, decision: Decision) {
  const isAbove = heldBy(context.actor, item.issuerUnitId, 'issuer').some(({ role }) => role === 'supervisor');
  return {
    status: extension.status,
    askedBy: extension.askedBy,
    proposedDue: decision.dueOn ?? extension.proposedDue,
    basis: decision.decision === 'grant' ? decision.basis : undefined,
    // The lead above owns the dates it set itself; every other date is the issuer's, or of whoever stands above it.
    mayDecide: isAbove || item.dueOwner === 'lead',
    dueAbove: nearestDue(await itemsAbove(tx, item.id)),
  };
}

async function decide(
  tx: Transaction,
  { item, context }: ActScene,
  extension: Extension | undefined,
  { decision, reason, dueOn, basis }: Decision,
): Promise<ActRecord> {
  if (!extension) throw new Problem('notFound');
  await changedRows(tx, DECIDE, [
    extension.id,
    decision === 'grant' ? 'granted' : 'refused',
    context.actor.userId,
    context.occurredAt,
    reason,
    basis,
  ]);
  const payload = { extensionId: extension.id, reason, basis, fromDue: item.dueOn };
  if (decision === 'refuse') return { action: 'extensionRefused', payload };
  const toDue = dueOn ?? extension.proposedDue;
  if (item.dueOn !== null && toDue <= item.dueOn) throw new Problem('extensionNotLater');
  await tx.query(MOVE_DATE, [item.id, toDue]);
  await tx.query(RECORD_CHANGE, [
    newId(),
    item.id,
    item.dueOn,
    toDue,
    extension.id,
    basis ?? reason,
    context.actor.userId,
    context.occurredAt,
  ]);
  return { action: 'extensionGranted', payload: { ...payload, toDue } };
}

const DECIDE = `
  UPDATE due_extension SET status = $2, decided_by = $3, decided_at = $4, decision_reason = $5, basis = $6,
    version = version + 1
  WHERE id = $1`;
const MOVE_DATE = 'UPDATE work_item SET due_on = $2 WHERE id = $1';
const RECORD_CHANGE = `
  INSERT INTO due_change (id, item_id, from_due, to_due, extension_id, basis, changed_by, changed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
