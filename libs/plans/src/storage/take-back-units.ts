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
  const kept: Named[] = [];
  for (const unitId of unitIds.toSorted()) {
    const [unit] = await tx.query<Unit[]>(UNIT, [unitId]);
    if (!unit) continue;
    if ((await isSpokenOf(tx, unitId)) || !(await takeBackUnit(tx, unitId))) {
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

type Unit = { name: string; kind: string; parentId: string };

const isSpokenOf = async (tx: Transaction, unitId: string): Promise<boolean> =>
  (await tx.query<{ spoken: boolean }[]>(SPOKEN_OF, [unitId]))[0]!.spoken;

/** Locked, in the order in which `keepUnits` locks, so that nobody chooses it any more between the look and the end. */
const UNIT = 'SELECT name, kind, parent_id AS "parentId" FROM unit WHERE id = $1 FOR UPDATE';
/** What no foreign key tells: questions that offer or have it, changes that may yet be undone, what is being approved. */
const SPOKEN_OF = `
  SELECT EXISTS (
      SELECT FROM draft_question AS question JOIN plan_version AS version ON version.id = question.plan_version_id
      WHERE version.status = 'draft'
        AND position($1::text IN concat(question.answer, question.subject, question.options)) > 0)
    OR EXISTS (
      SELECT FROM draft_change AS change JOIN plan_version AS version ON version.id = change.plan_version_id
      WHERE version.status = 'draft' AND change.undone_at IS NULL AND position($1::text IN change.before::text) > 0)
    OR EXISTS (SELECT FROM approval_case WHERE status = 'open' AND position($1::text IN payload::text) > 0)
    OR EXISTS (SELECT FROM approval_flow WHERE position($1::text IN definition::text) > 0) AS spoken`;
