import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { append } from '#libs/ledger';
import { takeBackUnit } from '#libs/organisation';
import type { Plan } from '../entities/plan.entity.js';

/** A unit with its present name. */
interface Named {
  id: string;
  name: string;
}

/**
 * Takes away the units that an answer made which is no longer given, and returns those that stay because something else
 * speaks of them by now. The draft is stored as it is without the answer.
 */
export async function takeBackUnits(
  tx: Transaction,
  actor: Actor,
  plan: Plan,
  unitIds: readonly string[],
): Promise<Named[]> {
  if (unitIds.length === 0) return [];
  const kept: Named[] = [];
  const units = await tx.query<Unit[]>(UNITS, [unitIds]);
  const spokenOf = new Set((await tx.query<{ id: string }[]>(SPOKEN_OF, [unitIds])).map(({ id }) => id));
  for (const { id: unitId, ...unit } of units) {
    if (spokenOf.has(unitId) || !(await takeBackUnit(tx, unitId))) {
      kept.push({ id: unitId, name: unit.name });
      continue;
    }
    await append(tx, {
      subject: { type: 'unit', id: unitId, version: 2 },
      unitIds: [unitId],
      actorId: actor.userId,
      actorUnitId: plan.ownerUnitId,
      action: 'unitTakenBack',
      commandId: newId(),
      occurredAt: new Date(),
      payload: { ...unit, reason: 'answerUndone', planId: plan.id },
    });
  }
  return kept;
}

type Unit = { id: string; name: string; kind: string; parentId: string };

/** Locked, in the order in which `keepUnits` locks, so that nobody chooses one any more between the look and the end. */
const UNITS = `
  SELECT id, name, kind, parent_id AS "parentId" FROM unit WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
/**
 * What no foreign key tells: questions that offer or have one, changes that may yet be undone, what is being approved.
 * Each text is looked through once for all units.
 */
const SPOKEN_OF = `
  WITH said (words) AS MATERIALIZED (
    SELECT concat(question.answer, question.subject, question.options)
    FROM draft_question AS question JOIN plan_version AS version ON version.id = question.plan_version_id
    WHERE version.status = 'draft'
    UNION ALL
    SELECT change.before::text
    FROM draft_change AS change JOIN plan_version AS version ON version.id = change.plan_version_id
    WHERE version.status = 'draft' AND change.undone_at IS NULL
    UNION ALL SELECT payload::text FROM approval_case WHERE status = 'open'
    UNION ALL SELECT definition::text FROM approval_flow
  )
  SELECT id FROM unnest($1::uuid[]) AS id WHERE EXISTS (SELECT FROM said WHERE position(id::text IN words) > 0)`;
