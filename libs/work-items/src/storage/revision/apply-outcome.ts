import { CONTEST_WORKING_DAYS } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { addWorkingDays, dayIn } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { sortByOfficialOrder } from '#libs/organisation';
import type { CheckedRevision, IssuableDraft } from '#libs/plans';
import { entry, type ActContext } from '../../acts.js';
import type { IssuedParts } from '../../issued-parts.js';
import { endsApproval, type WhileHeld } from '../../domain/revision-obstacles.js';
import { revisionDuties, type LatePart, type RevisionDuty } from '../../domain/revision-duties.js';
import { idsNewestFirst, insertDispatches, insertLines, type NewLine } from '../insert-dispatches.js';
import { storeItems } from '../issue-draft.js';
import type { MoveLocks } from '../lock-family.js';
import { recomputeScope } from '../recompute-scope.js';
import { refreshSearch } from '../refresh-search.js';
import { bringForward } from './change-due.js';
import { changeItem } from './change-item.js';
import { endItems } from './end-items.js';
import { documentOf, type RevisionContext } from './revision-context.js';
import { openContests, settleContests } from './settle-contests.js';

/** What bringing a revision into force came to. */
export interface Applied {
  readonly added: number;
  readonly changed: number;
  readonly ended: number;
  readonly dispatches: number;
}

/** What applying goes by besides the revision itself. */
export interface Applying {
  readonly locks: MoveLocks;
  /** Of the plan from now on. */
  readonly planVersion: number;
  readonly whileHeld: WhileHeld;
  /** What is brought forward with its item. */
  readonly late: readonly LatePart[];
  readonly parts: Pick<IssuedParts, 'store'>;
  readonly targets: RevisionContext['targets'];
}

/**
 * Does what was adopted, in one transaction: one dispatch for each unit whose duty is new, another or gone, with nothing
 * else on it. Everything is locked, the plan's newer text is in force.
 */
export async function applyOutcome(
  tx: Transaction,
  act: ActContext & { readonly actorUnitId: string },
  revision: CheckedRevision,
  { locks, planVersion, whileHeld, late, parts, targets }: Applying,
): Promise<Applied> {
  const { state, outcome, added } = revision;
  const duties = revisionDuties(outcome, added, late);
  const contests = await openContests(tx, [...locks.family.keys()]);
  const dispatchOf = await makeDispatches(tx, act, revision, duties);
  const context: RevisionContext = {
    ...act,
    planId: state.plan.id,
    locks,
    version: state.version,
    dispatchOf,
    targets,
  };
  const entries = await endItems(tx, context, outcome.removed);
  await tellEnded(tx, context, revision, duties);
  for (const one of outcome.changed.toSorted((a, b) => (a.item.workItemId < b.item.workItemId ? -1 : 1))) {
    const fresh = state.draft.find(({ planItemId }) => planItemId === one.item.planItemId);
    if (!fresh) throw new Error('An item that changes stands in the newer text.');
    const own = duties.filter(({ planItemId, part }) => planItemId === one.item.planItemId && !part);
    const change = { outcome: one, fresh, duties: own, endsApproval: endsApproval(one, whileHeld) };
    entries.push(...(await changeItem(tx, context, change)));
  }
  entries.push(...(await bringForward(tx, context, late)));
  const touched = outcome.changed.map(({ item }) => item.workItemId);
  await refreshSearch(tx, touched);
  await recomputeScope(tx, touched);
  entries.push(...(await addItems(tx, context, revision, { planVersion, parts })));
  entries.push(...(await settleContests(tx, context, contests)));
  const counts = {
    ...{ added: added.length, changed: touched.length, ended: outcome.removed.length },
    dispatches: dispatchOf.size,
  };
  await appendAll(tx, [
    planEntry(context, state.plan.ownerUnitId, planVersion, counts),
    ...entries,
    ...told(context, duties),
  ]);
  return counts;
}

/** In official order; the lines follow as the items change. */
async function makeDispatches(
  tx: Transaction,
  { actor, occurredAt }: ActContext,
  { state: { plan, version } }: CheckedRevision,
  duties: readonly RevisionDuty[],
): Promise<ReadonlyMap<string, string>> {
  const unitIds = await sortByOfficialOrder(tx, [...new Set(duties.map(({ unitId }) => unitId))]);
  const ids = idsNewestFirst(unitIds.length);
  await insertDispatches(
    tx,
    unitIds.map((unitId, index) => ({
      ...{ id: ids[index]!, planId: plan.id, planVersionId: version.id, unitId, kind: 'revision', duties: [] },
      ...{ issuedAt: occurredAt, issuedBy: actor.userId },
      contestUntil: addWorkingDays(dayIn(plan.timeZone, occurredAt), CONTEST_WORKING_DAYS),
    })),
  );
  return new Map(unitIds.map((unitId, index) => [unitId, ids[index]!]));
}

/** Items that ended stand on the dispatch of everybody who was named in them, so that the unit knows. */
async function tellEnded(
  tx: Transaction,
  context: RevisionContext,
  { outcome: { removed } }: CheckedRevision,
  duties: readonly RevisionDuty[],
): Promise<void> {
  const items = new Map(removed.map(({ planItemId, workItemId }) => [planItemId, workItemId]));
  const lines = duties.flatMap(({ unitId, planItemId, role, change }): (NewLine & { dispatchId: string })[] => {
    const itemId = items.get(planItemId);
    const dispatchId = context.dispatchOf.get(unitId);
    if (itemId === undefined || dispatchId === undefined) return [];
    return [{ dispatchId, itemId, role, shareId: null, change, withdrawnAt: context.occurredAt }];
  });
  await insertLines(tx, lines);
}

/** New items are numbered after all that the plan has had: a number never means two duties. */
async function addItems(
  tx: Transaction,
  context: RevisionContext,
  { state: { plan, version }, added }: CheckedRevision,
  { planVersion, parts }: Pick<Applying, 'planVersion' | 'parts'>,
): Promise<readonly NewLedgerEntry[]> {
  if (added.length === 0) return [];
  const [last] = await tx.query<{ ordinal: number | null }[]>(LAST_ORDINAL, [plan.id]);
  const first = (last?.ordinal ?? 0) + 1;
  const { id, kind, title, ownerUnitId, timeZone, number } = plan;
  const draft: IssuableDraft = {
    plan: { id, kind, title, ownerUnitId, timeZone, number: number ?? '', version: planVersion, versionId: version.id },
    items: added.toSorted((a, b) => a.ordinal - b.ordinal).map((item, index) => ({ ...item, ordinal: first + index })),
  };
  const { items, entries } = await storeItems(tx, context, draft, parts);
  const lines = items.flatMap((item): (Omit<NewLine, 'change'> & { unitId: string })[] => [
    { unitId: item.leadUnitId, itemId: item.id, role: 'lead', shareId: null },
    ...item.shares.map((share) => ({ unitId: share.unitId, itemId: item.id, role: share.role, shareId: share.id })),
  ]);
  await insertLines(
    tx,
    lines.map(({ unitId, ...line }) => ({
      ...line,
      change: 'added',
      dispatchId: context.dispatchOf.get(unitId) ?? '',
    })),
  );
  return entries;
}

const planEntry = (context: RevisionContext, ownerUnitId: string, version: number, counts: Applied): NewLedgerEntry =>
  entry(context, {
    subject: { type: 'plan', id: context.planId, version },
    planId: context.planId,
    unitIds: [ownerUnitId],
    action: 'revisionApplied',
    payload: { ...documentOf(context), basis: context.version.revisingBasis, ...counts },
  });

function told(context: RevisionContext, duties: readonly RevisionDuty[]): NewLedgerEntry[] {
  const counts = new Map<string, number>();
  for (const { unitId } of duties) counts.set(unitId, (counts.get(unitId) ?? 0) + 1);
  return [...context.dispatchOf].map(([unitId, id]) =>
    entry(context, {
      subject: { type: 'dispatch', id, version: 1 },
      planId: context.planId,
      unitIds: [unitId, context.actorUnitId],
      action: 'dispatched',
      payload: { ...documentOf(context), duties: counts.get(unitId) ?? 0 },
    }),
  );
}

const LAST_ORDINAL = 'SELECT max(ordinal) AS ordinal FROM work_item WHERE plan_id = $1 AND parent_id IS NULL';
