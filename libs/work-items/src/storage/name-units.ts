import { CONTEST_WORKING_DAYS, type ShareRole } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn, newId, type CalendarDate } from '#libs/kernel';
import type { NewLedgerEntry } from '#libs/ledger';
import { membersOfGroups } from '#libs/organisation';
import { entry, type ActContext } from '../acts.js';
import { defaultDue } from '../domain/division.js';
import type { ShareState } from '../domain/shares.js';
import { subTaskForm } from '../domain/sub-task-form.js';
import { siblingsOf, treatmentOf } from '../domain/treatment.js';
import { changedRows } from './changed-rows.js';
import { dividableItem, isDeepest, type DividableItem } from './dividable-item.js';
import { insertDispatches } from './insert-dispatches.js';
import { insertShares } from './insert-work-items.js';
import { makeSubTasks, type Division } from './make-sub-tasks.js';
import { ranksOf } from './unit-ranks.js';

/** A unit that is named in an item from now on. */
export interface NamedUnit {
  readonly unitId: string;
  readonly role: ShareRole;
}

/** What naming units made. */
export interface Named {
  readonly subTasks: number;
  readonly entries: readonly NewLedgerEntry[];
}

interface Addition extends NamedUnit {
  readonly groupId: string | null;
}

/**
 * Names units in an item and hands each its dispatch. Each is treated as its like were: it gets the part they got, or is
 * settled as they are. The item and the tree are locked; scope and search text of the item are the caller's.
 */
export async function nameUnits(
  tx: Transaction,
  context: ActContext,
  itemId: string,
  units: readonly NamedUnit[],
  shares: readonly ShareState[],
): Promise<Named> {
  const entries: NewLedgerEntry[] = [];
  let subTasks = 0;
  for (const alike of await alikeOf(tx, context, itemId, units, shares)) {
    const item = await dividableItem(tx, itemId);
    if (!item) throw new Error('An item that is handed out has a lead with a dispatch.');
    const [first] = alike;
    const siblings = first ? siblingsOf(first, shares) : [];
    const treatment = treatmentOf(siblings);
    const model = treatment === 'part' && !isDeepest(item) ? await newestPart(tx, siblings) : undefined;
    if (model) {
      const made = await makeSubTasks(tx, context, item, await divisionLike(tx, context, item, model, alike));
      subTasks += made.subTaskIds.length;
      entries.push(...made.entries);
    } else entries.push(...(await nameOnly(tx, context, item, alike, treatment === 'noSeparateReport')));
  }
  return { subTasks, entries };
}

/** The units by role and group: those treated alike. A member of a group that is named in the role is added as such. */
async function alikeOf(
  tx: Transaction,
  context: ActContext,
  itemId: string,
  units: readonly NamedUnit[],
  shares: readonly ShareState[],
): Promise<Addition[][]> {
  const [plan] = await tx.query<{ timeZone: string }[]>(TIME_ZONE, [itemId]);
  const groupIds = [...new Set(shares.flatMap(({ groupId }) => (groupId === null ? [] : [groupId])))];
  const members = plan ? await membersOfGroups(tx, groupIds, dayIn(plan.timeZone, context.occurredAt)) : [];
  const byKey = new Map<string, Addition[]>();
  for (const unit of units) {
    const named = new Set(shares.filter(({ role }) => role === unit.role).map(({ groupId }) => groupId));
    const group = members.find(({ id, groupId }) => id === unit.unitId && named.has(groupId));
    const key = `${unit.role} ${group?.groupId ?? ''}`;
    byKey.set(key, [...(byKey.get(key) ?? []), { ...unit, groupId: group?.groupId ?? null }]);
  }
  return [...byKey.values()];
}

interface PartModel {
  title: string;
  text: string;
  dueOn: CalendarDate | null;
}

async function newestPart(tx: Transaction, siblings: readonly ShareState[]): Promise<PartModel | undefined> {
  const [part] = await tx.query<PartModel[]>(NEWEST_PART, [siblings.map(({ id }) => id)]);
  return part;
}

async function divisionLike(
  tx: Transaction,
  { occurredAt }: ActContext,
  item: DividableItem,
  model: PartModel,
  alike: readonly Addition[],
): Promise<Division> {
  const today = dayIn(item.timeZone, occurredAt);
  const ranks = await ranksOf(
    tx,
    { ...item, day: today },
    alike.map(({ unitId }) => unitId),
  );
  const roles = new Map(alike.map(({ unitId, role, groupId }) => [unitId, { role, groupId }]));
  return {
    ...model,
    dueOn: defaultDue(model.dueOn, today) ?? defaultDue(item.dueOn, today),
    kind: 'revision',
    parts: ranks.map((rank) => ({
      unitId: rank.unitId,
      form: subTaskForm(rank),
      share: roles.get(rank.unitId)!,
      dispatch: undefined,
    })),
  };
}

async function nameOnly(
  tx: Transaction,
  context: ActContext,
  item: DividableItem,
  units: readonly Addition[],
  settled: boolean,
): Promise<NewLedgerEntry[]> {
  const [last] = await tx.query<{ ordinal: number | null }[]>(LAST_SHARE, [item.id]);
  const first = (last?.ordinal ?? -1) + 1;
  const shares = units.map((unit, index) => ({ ...unit, id: newId(), itemId: item.id, ordinal: first + index }));
  const contestUntil = addWorkingDays(dayIn(item.timeZone, context.occurredAt), CONTEST_WORKING_DAYS);
  const dispatches = shares.map(({ id, unitId, role }) => ({
    id: newId(),
    planId: item.planId,
    planVersionId: item.planVersionId,
    unitId,
    kind: 'revision' as const,
    issuedAt: context.occurredAt,
    issuedBy: context.actor.userId,
    contestUntil,
    duties: [{ itemId: item.id, role, shareId: id }],
  }));
  await insertShares(tx, shares);
  if (settled) {
    const ids = shares.map(({ id }) => id);
    await changedRows(tx, SETTLE, [ids, context.actor.userId, context.occurredAt]);
  }
  await insertDispatches(tx, dispatches);
  return dispatches.map(({ id, unitId }) =>
    entry(context, {
      subject: { type: 'dispatch', id, version: 1 },
      planId: item.planId,
      unitIds: [unitId, item.issuerUnitId],
      action: 'dispatched',
      payload: { duties: 1, contestUntil },
    }),
  );
}

const TIME_ZONE = `
  SELECT plan.time_zone AS "timeZone" FROM work_item AS item JOIN plan ON plan.id = item.plan_id WHERE item.id = $1`;
const LAST_SHARE = 'SELECT max(ordinal) AS ordinal FROM work_item_share WHERE item_id = $1';
const NEWEST_PART = `
  SELECT part.title, part.measures AS text, part.due_on AS "dueOn"
  FROM work_item_share AS share JOIN work_item AS part ON part.id = share.sub_task_id
  WHERE share.id = ANY ($1::uuid[]) AND part.status <> 'terminated' ORDER BY part.id DESC LIMIT 1`;
const SETTLE = `
  UPDATE work_item_share SET settlement = 'noSeparateReport', settled_by = $2, settled_at = $3
  WHERE id = ANY ($1::uuid[])`;
