import { groupedBy } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import type { DraftAssignment, DraftContent, DraftItem, DraftQuestion, DraftTarget, Span } from '../domain/draft.js';
import { termsOf } from '../domain/draft-targets.js';
import { DraftAssignmentRow, DraftItemRow, DraftQuestionRow } from '../entities/draft.entity.js';
import { DraftTargetRow } from '../entities/draft-target.entity.js';

/** Reads a whole draft, removed items included. */
export async function loadDraft(manager: EntityManager, planVersionId: string): Promise<DraftContent> {
  const items = await manager.find(DraftItemRow, { where: { planVersionId }, order: { ordinal: 'ASC', id: 'ASC' } });
  const assignments = await manager
    .createQueryBuilder(DraftAssignmentRow, 'assignment')
    .innerJoin(DraftItemRow, 'item', 'item.id = assignment.draftItemId')
    .where('item.planVersionId = :planVersionId', { planVersionId })
    .orderBy('assignment.ordinal')
    .getMany();
  const targets = await manager
    .createQueryBuilder(DraftTargetRow, 'target')
    .innerJoin(DraftItemRow, 'item', 'item.id = target.draftItemId')
    .where('item.planVersionId = :planVersionId', { planVersionId })
    .orderBy('target.ordinal')
    .getMany();
  const questions = await manager.find(DraftQuestionRow, { where: { planVersionId }, order: { ordinal: 'ASC' } });
  const assigned = byItem(assignments);
  const aimed = byItem(targets);
  return {
    items: items.map((row) => toItem(row, assigned.get(row.id) ?? [], aimed.get(row.id) ?? [])),
    questions: questions.map(toQuestion),
  };
}

const byItem = <Row extends { draftItemId: string }>(rows: readonly Row[]): Map<string, Row[]> =>
  groupedBy(rows, ({ draftItemId }) => draftItemId);

const toSpan = (row: { spanStart: number | null; spanEnd: number | null }): Span | null =>
  row.spanStart === null || row.spanEnd === null ? null : { start: row.spanStart, end: row.spanEnd };

function toItem(
  row: DraftItemRow,
  assignments: readonly DraftAssignmentRow[],
  targets: readonly DraftTargetRow[],
): DraftItem {
  return {
    id: row.id,
    planItemId: row.planItemId,
    ordinal: row.ordinal,
    ref: row.ref,
    section: row.section,
    title: row.title,
    measures: row.measures,
    clause: row.clause,
    leadAssumed: row.leadAssumed,
    openEnded: row.openEnded,
    key: row.key,
    dueOn: row.dueOn,
    dueOwner: row.dueOwner,
    dueText: row.dueText,
    span: toSpan(row),
    removed: row.removed,
    version: row.version,
    assignments: assignments.map(toAssignment),
    targets: targets.map(toTarget),
  };
}

const toAssignment = (row: DraftAssignmentRow): DraftAssignment => ({
  id: row.id,
  role: row.role,
  printed: row.printed,
  name: row.name,
  unitId: row.unitId,
  groupId: row.groupId,
  origin: row.origin,
  span: toSpan(row),
});

const toTarget = (row: DraftTargetRow): DraftTarget => ({
  id: row.id,
  printed: row.printed,
  ...termsOf(row),
  origin: row.origin,
  span: toSpan(row),
  numberSpan: toSpan({ spanStart: row.numberStart, spanEnd: row.numberEnd }),
});

/** A question as the domain has it. */
export const toQuestion = (row: DraftQuestionRow): DraftQuestion => ({
  id: row.id,
  itemId: row.draftItemId,
  ordinal: row.ordinal,
  kind: row.kind,
  printed: row.printed,
  message: row.message,
  span: toSpan(row),
  options: row.options,
  subject: row.subject,
  status: row.status,
  answer: row.answer,
  reason: row.reason,
  resolvedBy: row.resolvedBy,
  resolvedAt: row.resolvedAt?.toISOString() ?? null,
  version: row.version,
});
