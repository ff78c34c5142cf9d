import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { planEditionSchema } from '#libs/contracts';

/** A text that a plan has or had. */
export type PlanEdition = z.infer<typeof planEditionSchema>;

/** The texts of a plan, the newest first, without what they brought forward; one that is being checked only where `drafts`. */
export const editionsOf = (manager: EntityManager, planId: string, drafts: boolean): Promise<PlanEdition[]> =>
  manager.query<PlanEdition[]>(`${SELECT} WHERE version.plan_id = $1 AND (version.status = 'issued' OR $2) ${ORDER}`, [
    planId,
    drafts,
  ]);

/** One text of a plan. */
export async function editionOf(manager: EntityManager, planVersionId: string): Promise<PlanEdition> {
  const [edition] = await manager.query<PlanEdition[]>(`${SELECT} WHERE version.id = $1`, [planVersionId]);
  if (!edition) throw new Error('A text of a plan that is being looked at is there.');
  return edition;
}

const person = (column: string): string =>
  `(SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person WHERE person.id = ${column})`;
const instant = (value: string): string => `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
// The first text came into force with the plan's issue.
const SELECT = `
  SELECT version.id, version.number, version.status,
    version.status = 'issued' AND version.number =
      (SELECT max(number) FROM plan_version AS other WHERE other.plan_id = version.plan_id AND other.status = 'issued')
      AS "inForce",
    CASE WHEN version.revising_title IS NOT NULL THEN json_build_object('title', version.revising_title,
      'number', version.revising_number, 'date', version.revising_date, 'basis', version.revising_basis) END AS document,
    ${instant('version.created_at')} AS "createdAt", ${person('version.created_by')} AS "createdBy",
    CASE WHEN version.status = 'issued' THEN ${instant('coalesce(version.applied_at, plan.issued_at)')} END AS "appliedAt",
    CASE WHEN version.status = 'issued' THEN ${person('coalesce(version.applied_by, plan.issued_by)')} END AS "appliedBy",
    NULL::integer AS "partsBroughtForward"
  FROM plan_version AS version JOIN plan ON plan.id = version.plan_id`;
const ORDER = 'ORDER BY version.number DESC';
