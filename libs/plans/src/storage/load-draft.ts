import type { EntityManager } from 'typeorm';
import type { DraftAssignment, DraftContent, DraftItem, DraftQuestion, Span } from '../domain/draft.js';
import { DraftAssignmentRow, DraftItemRow, DraftQuestionRow } from '../entities/draft.entity.js';

/** Reads a whole draft, removed items included. */
export async function loadDraft(manager: EntityManager, planVersionId: string): Promise<DraftContent> {
  const items = await manager.find(DraftItemRow, { where: { planVersionId }, order: { ordinal: 'ASC', id: 'ASC' } });
  const assignments = await manager
    .createQueryBuilder(DraftAssignmentRow, 'assignment')
    .innerJoin(DraftItemRow, 'item', 'item.id = assignment.draftItemId')
    .where('item.planVersionId = :planVersionId', { planVersionId })
    .orderBy('assignment.ordinal')
    .getMany();
  const questions = await manager.find(DraftQuestionRow, { where: { planVersionId }, order: { ordinal: 'ASC' } });
  const byItem = new Map<string, DraftAssignmentRow[]>(items.map((item) => [item.id, []]));
  for (const row of assignments) byItem.get(row.draftItemId)?.push(row);
  return {
    items: items.map((row) => toItem(row, byItem.get(row.id) ?? [])),
    questions: questions.map(toQuestion),
  };
}

const toSpan = (row: { spanStart: number | null; spanEnd: number | null }): Span | null =>
  row.spanStart === null || row.spanEnd === null ? null : { start: row.spanStart, end: row.spanEnd };

function toItem(row: DraftItemRow, assignments: readonly DraftAssignmentRow[]): DraftItem {
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
    span: toSpan(row),
    removed: row.removed,
    version: row.version,
    assignments: assignments.map(toAssignment),
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

const toQuestion = (row: DraftQuestionRow): DraftQuestion => ({
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
