import { CONTEST_WORKING_DAYS, type ShareRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId, type CalendarDate } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import { entry, type ActContext } from '../acts.js';
import { searchable } from '../domain/search-text.js';
import { partiesOf, type SubTaskParties } from '../domain/sub-task-form.js';
import { changedRows } from './changed-rows.js';
import type { DispatchInForce } from './dispatches-in-force.js';
import type { DividableItem } from './dividable-item.js';
import { idsNewestFirst, insertDispatches, insertLines, type NewDispatch } from './insert-dispatches.js';
import { insertShares, insertWorkItems, type NewWorkItem } from './insert-work-items.js';
import { recomputeScope } from './recompute-scope.js';
import { refreshSearch } from './refresh-search.js';
import { everyNameOf } from './unit-names.js';

/** The part one unit gets. */
export interface Part {
  readonly unitId: string;
  readonly form: SubTaskParties['form'];
  /** Its share in the item; a unit that had none gets one of this role. */
  readonly share: { readonly id: string } | { readonly role: ShareRole; readonly groupId: string | null };
  /** The dispatch by which it has a duty in the item, locked: the part is one more line on it. */
  readonly dispatch: DispatchInForce | undefined;
}

/** What the parts have in common. */
export interface Division {
  readonly title: string;
  readonly text: string;
  readonly dueOn: CalendarDate | null;
  /** Kind of the dispatch for units that are new to the item. */
  readonly kind: 'split' | 'revision';
  readonly parts: readonly Part[];
}

/** What a division made; `entries` are the records of sub-tasks and dispatches, for the caller to append. */
export interface Divided {
  readonly subTaskIds: readonly string[];
  readonly newDispatches: number;
  readonly entries: readonly NewLedgerEntry[];
}

interface PlannedPart extends Part {
  readonly item: NewWorkItem;
  readonly shareId: string;
}

/**
 * Makes one sub-task for each part, settles the units' shares by them and hands them out: a statement per table whatever
 * the number of units. The item is locked, and so are the tree and the dispatches of its parts.
 */
export async function makeSubTasks(
  tx: Transaction,
  context: ActContext,
  parent: DividableItem,
  division: Division,
): Promise<Divided> {
  const names = await everyNameOf(
    tx,
    division.parts.map(({ unitId }) => unitId),
  );
  const parts = division.parts.map((part, index): PlannedPart => ({
    ...part,
    item: toWorkItem(context, parent, division, part, { ordinal: parent.partsSoFar + index + 1, names }),
    shareId: 'id' in part.share ? part.share.id : newId(),
  }));
  await insertWorkItems(
    tx,
    parts.map(({ item }) => item),
  );
  await giveShares(tx, context, parent, parts);
  // The parts come in official order.
  const handed = parts.filter(({ dispatch }) => !dispatch);
  const ids = idsNewestFirst(handed.length);
  const dispatches = handed.map((part, index) => toDispatch(context, parent, division, { ...part, id: ids[index]! }));
  await insertDispatches(tx, dispatches);
  await addToDispatches(tx, parts, contestUntilOf(context, parent));
  if (parts.some(({ share }) => !('id' in share))) await refreshSearch(tx, [parent.id]);
  await recomputeScope(tx, [parent.id]);
  return {
    subTaskIds: parts.map(({ item }) => item.id),
    newDispatches: dispatches.length,
    entries: [
      ...parts.map((part) => assigned(context, parent, part)),
      ...parts.flatMap((part) => (part.dispatch ? [added(context, parent, part, part.dispatch)] : [])),
      ...dispatches.map((dispatch) => dispatched(context, parent, dispatch)),
    ],
  };
}

function toWorkItem(
  context: ActContext,
  parent: DividableItem,
  { title, text, dueOn }: Division,
  { unitId, form, dispatch }: Part,
  { ordinal, names }: { ordinal: number; names: ReadonlyMap<string, readonly string[]> },
): NewWorkItem {
  return {
    ...partiesOf(form, parent),
    id: newId(),
    planId: parent.planId,
    planItemId: null,
    parentId: parent.id,
    status: dispatch?.status === 'signed' ? 'inProgress' : 'issued',
    number: `${parent.number}-${ordinal}`,
    ordinal,
    ref: parent.ref,
    section: parent.section,
    title,
    measures: text,
    sourceText: parent.sourceText,
    key: parent.key,
    leadUnitId: unitId,
    leadPrinted: false,
    dueOn,
    dueOwner: dueOn === null ? null : 'lead',
    search: searchable({ title, measures: text, leadNames: names.get(unitId) ?? [], shares: [] }),
    issuedAt: context.occurredAt,
  };
}

/** Units that had no share get one, and then each share is settled by its sub-task. */
async function giveShares(
  tx: Transaction,
  context: ActContext,
  parent: DividableItem,
  parts: readonly PlannedPart[],
): Promise<void> {
  const [last] = await tx.query<{ ordinal: number }[]>(LAST_SHARE, [parent.id]);
  const first = (last?.ordinal ?? -1) + 1;
  const fresh = parts.flatMap(({ share, shareId, unitId }) =>
    'id' in share ? [] : [{ ...share, id: shareId, unitId }],
  );
  await insertShares(
    tx,
    fresh.map((share, index) => ({ ...share, itemId: parent.id, ordinal: first + index })),
  );
  const settled = parts.map(({ shareId, item }) => ({ share_id: shareId, sub_task_id: item.id }));
  await changedRows(tx, SETTLE, [JSON.stringify(settled), context.actor.userId, context.occurredAt]);
}

function toDispatch(
  context: ActContext,
  parent: DividableItem,
  { kind }: Division,
  { id, unitId, item, share, shareId }: PlannedPart & { id: string },
): NewDispatch {
  const shareDuty = 'id' in share ? [] : [{ itemId: parent.id, role: share.role, shareId }];
  return {
    id,
    planId: parent.planId,
    planVersionId: parent.planVersionId,
    unitId,
    kind,
    issuedAt: context.occurredAt,
    issuedBy: context.actor.userId,
    contestUntil: contestUntilOf(context, parent),
    duties: [...shareDuty, { itemId: item.id, role: 'lead', shareId: null }],
  };
}

const contestUntilOf = (context: ActContext, { timeZone }: DividableItem): CalendarDate =>
  addWorkingDays(dayIn(timeZone, context.occurredAt), CONTEST_WORKING_DAYS);

/** A part is one more line on a dispatch, whose time for contesting then begins anew: the unit sees the part only now. */
async function addToDispatches(
  tx: Transaction,
  parts: readonly PlannedPart[],
  contestUntil: CalendarDate,
): Promise<void> {
  const added = parts.flatMap(({ item, dispatch }) => (dispatch ? [{ itemId: item.id, dispatchId: dispatch.id }] : []));
  await insertLines(
    tx,
    added.map((line) => ({ ...line, role: 'lead', shareId: null })),
  );
  await changedRows(tx, RAISE_DISPATCHES, [added.map(({ dispatchId }) => dispatchId), contestUntil]);
}

const assigned = (context: ActContext, parent: DividableItem, { item, unitId, form }: PlannedPart): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'workItem', id: item.id, version: 1 },
    itemId: item.id,
    planId: parent.planId,
    unitIds: [unitId, item.issuerUnitId, item.reviewerUnitId],
    action: 'assigned',
    payload: { parentId: parent.id, form, leadUnitId: unitId, dueOn: item.dueOn },
  });

const added = (
  context: ActContext,
  parent: DividableItem,
  { item, unitId }: PlannedPart,
  dispatch: DispatchInForce,
): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'dispatch', id: dispatch.id, version: dispatch.version + 1 },
    planId: parent.planId,
    unitIds: [unitId],
    action: 'dutyAdded',
    payload: { subTaskId: item.id },
  });

const dispatched = (context: ActContext, parent: DividableItem, dispatch: NewDispatch): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'dispatch', id: dispatch.id, version: 1 },
    planId: parent.planId,
    unitIds: [dispatch.unitId, parent.issuerUnitId],
    action: 'dispatched',
    payload: { duties: dispatch.duties.length, contestUntil: dispatch.contestUntil },
  });

const LAST_SHARE = 'SELECT max(ordinal) AS ordinal FROM work_item_share WHERE item_id = $1';
const SETTLE = `
  UPDATE work_item_share AS share SET settlement = 'subTask', sub_task_id = given.sub_task_id, settlement_reason = NULL,
    settled_by = $2, settled_at = $3, version = share.version + 1
  FROM json_to_recordset($1::json) AS given (share_id uuid, sub_task_id uuid) WHERE share.id = given.share_id`;
const RAISE_DISPATCHES = `
  UPDATE dispatch SET version = version + 1, contest_until = GREATEST(contest_until, $2::date) WHERE id = ANY ($1::uuid[])`;
