import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from '#libs/database';
import type { DraftContent, DraftImage, DraftItem, DraftQuestion, Span } from '../domain/draft.js';
import { DraftAssignmentRow, DraftItemRow, DraftQuestionRow } from '../entities/draft.entity.js';
import { PlanItem } from '../entities/plan-version.entity.js';

/** Where a draft belongs. */
export interface DraftPlace {
  planId: string;
  planVersionId: string;
}

/** Stores a draft that is all new. */
export async function insertDraft(tx: Transaction, place: DraftPlace, content: DraftContent): Promise<void> {
  await insertItems(tx, place, content.items);
  if (content.questions.length > 0) {
    await tx.insert(
      DraftQuestionRow,
      content.questions.map((question) => questionRow(place.planVersionId, question)),
    );
  }
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
): Promise<DraftImage> {
  const items = changes(before.items, after.items);
  const questions = changes(before.questions, after.questions);
  await insertItems(
    tx,
    place,
    items.filter(({ old }) => !old).map(({ value }) => value),
  );
  for (const { value, old } of items) {
    if (!old) continue;
    await tx.update(
      DraftItemRow,
      { id: value.id },
      { ...itemRow(place.planVersionId, value), version: old.version + 1 },
    );
    if (isDeepStrictEqual(value.assignments, old.assignments)) continue;
    await tx.delete(DraftAssignmentRow, { draftItemId: value.id });
    await insertAssignments(tx, [value]);
  }
  for (const { value, old } of questions) {
    if (!old) throw new Error('A change of a draft asks no new questions.');
    await tx.update(
      DraftQuestionRow,
      { id: value.id },
      { ...questionRow(place.planVersionId, value), version: old.version + 1 },
    );
  }
  return {
    items: items.map(({ value, old }) => ({ id: value.id, before: old ?? null })),
    questions: questions.map(({ value, old }) => ({ id: value.id, before: old ?? null })),
  };
}

function changes<T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): { value: T; old: T | undefined }[] {
  const known = new Map(before.map((value) => [value.id, value]));
  return after
    .map((value) => ({ value, old: known.get(value.id) }))
    .filter(({ value, old }) => !isDeepStrictEqual(value, old));
}

async function insertItems(tx: Transaction, place: DraftPlace, items: readonly DraftItem[]): Promise<void> {
  if (items.length === 0) return;
  const createdAt = new Date();
  await tx.insert(
    PlanItem,
    items.map((item) => ({ id: item.planItemId, planId: place.planId, createdAt })),
  );
  await tx.insert(
    DraftItemRow,
    items.map((item) => itemRow(place.planVersionId, item)),
  );
  await insertAssignments(tx, items);
}

async function insertAssignments(tx: Transaction, items: readonly DraftItem[]): Promise<void> {
  const rows = items.flatMap((item) =>
    item.assignments.map(({ span, ...assignment }, index) => ({
      ...assignment,
      ...spanColumns(span),
      draftItemId: item.id,
      ordinal: index + 1,
    })),
  );
  if (rows.length > 0) await tx.insert(DraftAssignmentRow, rows);
}

const spanColumns = (span: Span | null) => ({ spanStart: span?.start ?? null, spanEnd: span?.end ?? null });

function itemRow(planVersionId: string, item: DraftItem) {
  const { assignments: _assignments, span, ...fields } = item;
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
