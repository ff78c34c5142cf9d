import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { draftSchema } from '#libs/contracts';
import { accountOf } from '../domain/account.js';
import { namesOfNobody } from '../domain/answers-on-names.js';
import { distinctAssignments, isFound } from '../domain/assignments.js';
import {
  type DraftAssignment,
  type DraftContent,
  type DraftItem,
  type DraftQuestion,
  liveItems,
} from '../domain/draft.js';
import { DraftChangeRow } from '../entities/draft.entity.js';
import type { Plan } from '../entities/plan.entity.js';
import type { PlanVersion } from '../entities/plan-version.entity.js';
import { loadDraft } from '../storage/load-draft.js';
import { outlineNow } from '../storage/text-reading.js';

/** A whole draft as the page shows it. */
export type DraftView = z.infer<typeof draftSchema>;

/** Reads the draft of a plan version as it stands in this transaction. */
export async function readDraftView(manager: EntityManager, plan: Plan, version: PlanVersion): Promise<DraftView> {
  const content = await loadDraft(manager, version.id);
  const names = await targetNames(manager, content);
  const nobody = namesOfNobody(content);
  const outline = await outlineNow(manager, version, content);
  return {
    planId: plan.id,
    planVersion: plan.version,
    version: version.version,
    title: version.revisingTitle ?? plan.title,
    documentNumber: plan.status === 'issued' ? version.revisingNumber : plan.documentNumber,
    issuingAuthority: plan.issuingAuthority,
    issuedOn: plan.issuedOn,
    handling: plan.handling,
    text: version.text,
    ...accountOf(version.text, outline.leaves, content.questions),
    numbers: outline.numbers.map(({ span: [start, end], ...number }) => ({ ...number, span: { start, end } })),
    warnings: outline.warnings,
    generalMeasures: outline.generalMeasures.map(({ ref, title }) => ({ ref, title })),
    items: liveItems(content).map((item) => itemView(item, names, nobody)),
    questions: content.questions.map(questionView),
    undo: await nextUndo(manager, version.id),
    revises: plan.status === 'issued',
  };
}

/** The last change that is not undone yet. */
export const lastChange = (manager: EntityManager, planVersionId: string): Promise<DraftChangeRow | null> =>
  manager
    .createQueryBuilder(DraftChangeRow, 'change')
    .where('change.planVersionId = :planVersionId AND change.undoneAt IS NULL', { planVersionId })
    .orderBy('change.number', 'DESC')
    .getOne();

async function nextUndo(manager: EntityManager, planVersionId: string): Promise<DraftView['undo']> {
  const change = await lastChange(manager, planVersionId);
  if (!change) return null;
  const [actor] = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM user_account WHERE id = $1',
    [change.actorId],
  );
  return actor ? { command: change.command, actor } : null;
}

/** Present names of every unit and group a draft speaks of. */
async function targetNames(manager: EntityManager, content: DraftContent): Promise<Map<string, string>> {
  const assignments = content.items.flatMap((item) => item.assignments);
  const ids = [...new Set(assignments.flatMap(({ unitId, groupId }) => unitId ?? groupId ?? []))];
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT id, name FROM unit WHERE id = ANY ($1::uuid[]) UNION ALL SELECT id, name FROM unit_group WHERE id = ANY ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

function itemView(
  item: DraftItem,
  names: ReadonlyMap<string, string>,
  nobody: ReadonlySet<string>,
): DraftView['items'][number] {
  const { removed: _removed, planItemId: _planItemId, dueOwner: _dueOwner, assignments, ...fields } = item;
  const named = assignments.filter((one) => isFound(one) || !nobody.has(one.name));
  return { ...fields, assignments: distinctAssignments(named).map((one) => assignmentView(one, names)) };
}

function assignmentView(
  assignment: DraftAssignment,
  names: ReadonlyMap<string, string>,
): DraftView['items'][number]['assignments'][number] {
  const { id, role, printed, unitId, groupId, origin, span } = assignment;
  const named = (target: string | null) =>
    target === null ? null : { id: target, name: names.get(target) ?? printed };
  return { id, role, printed, unit: named(unitId), group: named(groupId), origin, span };
}

function questionView(question: DraftQuestion): DraftView['questions'][number] {
  const { subject: _subject, resolvedBy: _by, resolvedAt: _at, ...fields } = question;
  return fields;
}
