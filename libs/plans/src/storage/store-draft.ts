import { isDeepStrictEqual } from 'node:util';
import type { EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';
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
 * returns what was replaced. The caller holds the lock on the plan's version.
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
  for (const { value, old } of changes.items) {
    if (!old) continue;
    if (value.planItemId !== old.planItemId) await insertPlanItems(tx, place.planId, [value]);
    await tx.update(
      DraftItemRow,
      { id: value.id },
      { ...itemRow(place.planVersionId, value), version: old.version + 1 },
    );
    await noteFields(tx, old, value, byId);
    if (!isDeepStrictEqual(value.assignments, old.assignments)) {
      await tx.delete(DraftAssignmentRow, { draftItemId: value.id });
      await insertAssignments(tx, [value]);
    }
    if (!isDeepStrictEqual(value.targets, old.targets)) {
      await tx.delete(DraftTargetRow, { draftItemId: value.id });
      await insertTargets(tx, [value]);
    }
  }
  for (const { value, old } of changes.questions) {
    // Only a table that is read at last asks new ones.
    if (!old) {
      await insertRows(tx, DraftQuestionRow, [questionRow(place.planVersionId, value)]);
      continue;
    }
    await tx.update(
      DraftQuestionRow,
      { id: value.id },
      { ...questionRow(place.planVersionId, value), version: old.version + 1 },
    );
  }
  return imageOf(changes);
}

async function insertItems(tx: Transaction, place: DraftPlace, items: readonly DraftItem[]): Promise<void> {
  await insertPlanItems(tx, place.planId, items);
  await insertRows(
    tx,
    DraftItemRow,
    items.map((item) => itemRow(place.planVersionId, item)),
  );
  await insertAssignments(tx, items);
  await insertTargets(tx, items);
}

/** An item of a newer text may have the identity of one in force. */
async function insertPlanItems(tx: Transaction, planId: string, items: readonly DraftItem[]): Promise<void> {
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

const spanColumns = (span: Span | null) => ({ spanStart: span?.start ?? null, spanEnd: span?.end ?? null });

function itemRow(planVersionId: string, item: DraftItem) {
  const { assignments: _assignments, targets: _targets, span, ...fields } = item;
  return { ...fields, ...spanColumns(span), planVersionId };
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
