import { isDeepStrictEqual } from 'node:util';
import { type EntityTarget, In, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';
import type { Transaction } from '#libs/database';
import { indicatorKey } from '#libs/kernel';
import type { DraftContent, DraftImage, DraftItem, DraftQuestion, Span } from '../domain/draft.js';
import { changesBetween, imageOf } from '../domain/draft-changes.js';
import { DraftAssignmentRow, DraftItemRow, DraftQuestionRow } from '../entities/draft.entity.js';
import { DraftTargetRow } from '../entities/draft-target.entity.js';
import { noteFields } from './field-versions.js';

/** Where a draft belongs. */
export interface DraftPlace {
  planId: string;
  planVersionId: string;
}

/** Stores a draft that is all new. */
export async function insertDraft(tx: Transaction, place: DraftPlace, content: DraftContent): Promise<void> {
  await insertItems(tx, place, content.items);
  await insertRows(
    tx,
    DraftQuestionRow,
    content.questions.map((question) => questionRow(place.planVersionId, question)),
  );
}

/**
 * Writes what differs between two states of a draft, raising the version of each item and question that changed, and
 * returns what was replaced: in as many statements whether one item differs or all of them. The caller holds the lock on
 * the plan's version.
 */
export async function storeDraft(
  tx: Transaction,
  place: DraftPlace,
  before: DraftContent,
  after: DraftContent,
  byId: string,
): Promise<DraftImage> {
  const changes = changesBetween(before, after);
  await insertItems(
    tx,
    place,
    changes.items.flatMap(({ value, old }) => (old ? [] : [value])),
  );
  const changed = changes.items.flatMap(({ value, old }) => (old ? [{ value, old }] : []));
  await insertPlanItems(
    tx,
    place.planId,
    changed.filter(({ value, old }) => value.planItemId !== old.planItemId).map(({ value }) => value),
  );
  await replaceRows(
    tx,
    DraftItemRow,
    changed.map(({ value, old }) => ({ ...itemRow(place, value), version: old.version + 1 })),
  );
  await noteFields(tx, changed, byId);
  const assigned = changed.filter(({ value, old }) => !isDeepStrictEqual(value.assignments, old.assignments));
  await removeOfItems(tx, DraftAssignmentRow, assigned);
  await insertAssignments(
    tx,
    assigned.map(({ value }) => value),
  );
  const aimed = changed.filter(({ value, old }) => !isDeepStrictEqual(value.targets, old.targets));
  await removeOfItems(tx, DraftTargetRow, aimed);
  await insertTargets(
    tx,
    aimed.map(({ value }) => value),
  );
  await replaceRows(
    tx,
    DraftQuestionRow,
    changes.questions.map(({ value, old }) => ({
      ...questionRow(place.planVersionId, value),
      // Only a table that is read at last asks new ones.
      version: old ? old.version + 1 : value.version,
    })),
  );
  return imageOf(changes);
}

async function insertItems(tx: Transaction, place: DraftPlace, items: readonly DraftItem[]): Promise<void> {
  await insertPlanItems(tx, place.planId, items);
  await insertRows(
    tx,
    DraftItemRow,
    items.map((item) => itemRow(place, item)),
  );
  await insertAssignments(tx, items);
  await insertTargets(tx, items);
}

/** An item of a newer text may have the identity of one in force. */
async function insertPlanItems(tx: Transaction, planId: string, items: readonly DraftItem[]): Promise<void> {
  if (items.length === 0) return;
  await tx.query(
    `INSERT INTO plan_item (id, plan_id, created_at) SELECT id, $1, $3 FROM unnest($2::uuid[]) AS given (id)
     ON CONFLICT (id) DO NOTHING`,
    [planId, [...new Set(items.map((item) => item.planItemId))], new Date()],
  );
}

function insertAssignments(tx: Transaction, items: readonly DraftItem[]): Promise<void> {
  const rows = items.flatMap((item) =>
    item.assignments.map(({ span, ...assignment }, index) => ({
      ...assignment,
      ...spanColumns(span),
      draftItemId: item.id,
      ordinal: index + 1,
    })),
  );
  return insertRows(tx, DraftAssignmentRow, rows);
}

function insertTargets(tx: Transaction, items: readonly DraftItem[]): Promise<void> {
  const rows = items.flatMap((item) =>
    item.targets.map(({ span, numberSpan, ...target }, index) => ({
      ...target,
      ...spanColumns(span),
      numberStart: numberSpan?.start ?? null,
      numberEnd: numberSpan?.end ?? null,
      indicatorKey: indicatorKey(target.indicator),
      draftItemId: item.id,
      ordinal: index + 1,
    })),
  );
  return insertRows(tx, DraftTargetRow, rows);
}

/** PostgreSQL takes 65,535 parameters in a statement; a long document has more units than that allows at once. */
const ROWS_AT_ONCE = 1_000;

async function insertRows<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.insert(entity, rows.slice(start, start + ROWS_AT_ONCE));
}

/** The same for rows that may be there: each then is what it says here, whatever stays unnamed as it was. */
async function replaceRows<Row extends ObjectLiteral & { id: string }>(
  tx: Transaction,
  entity: EntityTarget<Row>,
  rows: readonly QueryDeepPartialEntity<Row>[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE)
    await tx.upsert(entity, rows.slice(start, start + ROWS_AT_ONCE), ['id']);
}

async function removeOfItems(
  tx: Transaction,
  entity: EntityTarget<DraftAssignmentRow | DraftTargetRow>,
  items: readonly { value: DraftItem }[],
): Promise<void> {
  if (items.length > 0) await tx.delete(entity, { draftItemId: In(items.map(({ value }) => value.id)) });
}

const spanColumns = (span: Span | null) => ({ spanStart: span?.start ?? null, spanEnd: span?.end ?? null });

function itemRow({ planId, planVersionId }: DraftPlace, item: DraftItem) {
  const { assignments: _assignments, targets: _targets, span, ...fields } = item;
  return { ...fields, ...spanColumns(span), planId, planVersionId };
}

function questionRow(planVersionId: string, question: DraftQuestion) {
  const { itemId, span, resolvedAt, ...fields } = question;
  return {
    ...fields,
    ...spanColumns(span),
    draftItemId: itemId,
    planVersionId,
    resolvedAt: resolvedAt === null ? null : new Date(resolvedAt),
  };
}
