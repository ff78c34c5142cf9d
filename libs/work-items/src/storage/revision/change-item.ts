import type { Transaction } from '#libs/database';
import type { NewLedgerEntry } from '#libs/ledger';
import { targetChanges, type ItemOutcome, type LeadlessItem } from '#libs/plans';
import { entry } from '../../acts.js';
import type { RevisionDuty } from '../../domain/revision-duties.js';
import { changedRows } from '../changed-rows.js';
import { endHeldCase } from '../end-held-case.js';
import { sharesOf } from '../item-shares.js';
import { moveLead } from '../move-duty.js';
import { recordDues } from './change-due.js';
import { changeShares, handOut, withdrawOld } from './change-shares.js';
import { basisOf, dispatchOf, documentOf, type RevisionContext } from './revision-context.js';

/** An item that changes, with what the newer text says of it and whom that concerns. */
export interface ItemChange {
  readonly outcome: ItemOutcome;
  readonly fresh: LeadlessItem;
  readonly duties: readonly RevisionDuty[];
  readonly endsApproval: boolean;
}

/**
 * Changes one item in force; only what was adopted. Who has signed stays signed where nothing of the duty changed. The
 * item, its family and dispatches are locked; search text and scope are the caller's.
 */
export async function changeItem(
  tx: Transaction,
  context: RevisionContext,
  { outcome, fresh, duties, endsApproval }: ItemChange,
): Promise<NewLedgerEntry[]> {
  const { item, leadUnitId, due } = outcome;
  const itemId = item.workItemId;
  if (endsApproval) await endHeldCase(tx, itemId, 'revision');
  const moved = leadUnitId === undefined ? [] : await changeLead(tx, context, outcome, leadUnitId, fresh.leadPrinted);
  const shared = await changeShares(tx, context, outcome);
  const again = await handAgain(tx, context, itemId, duties);
  if (outcome.adopted.includes('targets')) await changeTargets(tx, context, outcome, fresh);
  if (due && due.dueOn !== item.dueOn)
    await recordDues(tx, context, [{ id: itemId, fromDue: item.dueOn, toDue: due.dueOn }]);
  const [stored] = await changedRows<{ version: number }>(tx, STORE, [
    itemId,
    outcome.moved?.ref ?? null,
    outcome.moved?.section ?? null,
    outcome.title ?? null,
    outcome.measures ?? null,
    outcome.key ?? null,
    outcome.title === undefined && outcome.measures === undefined ? null : fresh.sourceText,
    due !== undefined,
    due?.dueOn ?? null,
    due?.dueOn == null ? null : fresh.dueOwner,
    due?.dueText ?? null,
  ]);
  return [record(context, outcome, stored?.version ?? item.version), ...moved, ...shared, ...again];
}

async function changeLead(
  tx: Transaction,
  context: RevisionContext,
  { item }: ItemOutcome,
  toUnitId: string,
  printed: boolean,
): Promise<readonly NewLedgerEntry[]> {
  const inFamily = context.locks.family.get(item.workItemId);
  if (!inFamily) throw new Error('An item that changes is locked.');
  const { entries } = await moveLead(tx, context, {
    ...context.locks,
    item: inFamily,
    fromUnitId: item.leadUnitId,
    toUnitId,
    planVersionId: context.version.id,
    basis: basisOf(context),
    cause: { revisedItemId: item.workItemId },
    subjectId: item.workItemId,
    intoDispatchId: dispatchOf(context, toUnitId),
  });
  await changedRows(tx, LEAD_PRINTED, [item.workItemId, printed]);
  return entries;
}

/** Those whose duty goes on in another form: their line is withdrawn where it was and stands on the revision's dispatch. */
async function handAgain(
  tx: Transaction,
  context: RevisionContext,
  itemId: string,
  duties: readonly RevisionDuty[],
): Promise<NewLedgerEntry[]> {
  const shares = new Map((await sharesOf(tx, itemId)).map((share) => [share.unitId, share]));
  const newRoles = new Set(
    (await tx.query<{ unitId: string }[]>(HANDED, [itemId, [...context.dispatchOf.values()]])).map(
      ({ unitId }) => unitId,
    ),
  );
  const again = duties.filter(({ unitId, change }) => change === 'changed' && !newRoles.has(unitId));
  const withdrawn = await withdrawOld(
    tx,
    context,
    itemId,
    again.map(({ unitId }) => unitId),
  );
  const ended = duties.filter(({ change }) => change === 'ended');
  await handOut(tx, context, [
    ...ended.map(({ unitId, role, change }) => ({
      ...{ unitId, itemId, role, shareId: null, change, withdrawnAt: context.occurredAt },
    })),
    ...again.map(({ unitId, role, change }) => {
      const shareId = role === 'lead' ? null : (shares.get(unitId)?.id ?? null);
      return { unitId, itemId, role, shareId, change };
    }),
  ]);
  return withdrawn;
}

/** A target that says the same stays with its readings; what is withdrawn stays visible. */
async function changeTargets(
  tx: Transaction,
  context: RevisionContext,
  { item }: ItemOutcome,
  fresh: LeadlessItem,
): Promise<void> {
  const { withdrawn, added } = targetChanges(item.targets, fresh.targets);
  const withdrawnIds = withdrawn.map(({ id }) => id);
  await context.targets.change(tx, context, { itemId: item.workItemId, withdrawnIds, added, basis: basisOf(context) });
}

function record(context: RevisionContext, outcome: ItemOutcome, version: number): NewLedgerEntry {
  const { item, adopted, moved, title, measures, due, leadUnitId, shares } = outcome;
  const named = [...shares.added, ...shares.changed].map(({ unitId }) => unitId);
  return entry(context, {
    subject: { type: 'workItem', id: item.workItemId, version },
    itemId: item.workItemId,
    planId: context.planId,
    unitIds: [context.actorUnitId, item.leadUnitId, ...(leadUnitId ? [leadUnitId] : []), ...named, ...shares.removed],
    action: 'revisedByDocument',
    payload: {
      ...documentOf(context),
      basis: context.version.revisingBasis,
      changes: [...adopted],
      ...(moved && { fromRef: item.ref, toRef: moved.ref }),
      ...(title !== undefined && { fromTitle: item.title, toTitle: title }),
      ...(measures !== undefined && { fromMeasures: item.measures, toMeasures: measures }),
      ...(due && { dueBefore: item.dueOn, dueAfter: due.dueOn }),
      ...(due && { dueTextBefore: item.dueText, dueTextAfter: due.dueText }),
      ...(leadUnitId !== undefined && { role: 'lead', fromUnitId: item.leadUnitId, toUnitId: leadUnitId }),
      ...(adopted.includes('units') && {
        addedUnitIds: shares.added.map(({ unitId }) => unitId),
        removedUnitIds: [...shares.removed],
        changedUnitIds: shares.changed.map(({ unitId }) => unitId),
      }),
    },
  });
}

const LEAD_PRINTED = 'UPDATE work_item SET lead_printed = $2 WHERE id = $1';
const HANDED = `
  SELECT dispatch.unit_id AS "unitId" FROM dispatch_line AS line JOIN dispatch ON dispatch.id = line.dispatch_id
  WHERE line.item_id = $1 AND line.dispatch_id = ANY ($2::uuid[]) AND line.withdrawn_at IS NULL`;
const STORE = `
  UPDATE work_item SET version = version + 1, ref = coalesce($2, ref), section = coalesce($3, section),
    title = coalesce($4, title), measures = coalesce($5, measures), key = coalesce($6, key),
    source_text = coalesce($7, source_text), due_on = CASE WHEN $8 THEN $9::date ELSE due_on END,
    due_owner = CASE WHEN $8 THEN $10 ELSE due_owner END, due_text = coalesce($11, due_text)
  WHERE id = $1 RETURNING version`;
