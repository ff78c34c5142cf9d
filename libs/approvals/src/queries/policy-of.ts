import type { FlowDefinition } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import type { EntityManager } from 'typeorm';
import type { PolicyQuestion } from '../approval-gate.js';

/** What an act needs. */
export interface PolicyRow {
  readonly flowId: string;
  readonly flowName: string;
  readonly definition: FlowDefinition;
  readonly keyOnly: boolean;
}

/** The policy of an act: the plan's own, where it has any; else its office's, or of the office that is named. */
export async function policyOf(
  manager: EntityManager,
  { planId, officeId, subjectType, action }: PolicyQuestion,
): Promise<PolicyRow | undefined> {
  const [policy] = await queryPrepared<PolicyRow>(manager, POLICY, [planId, officeId ?? null, subjectType, action]);
  return policy;
}

/** Every act on this kind of subject that has one, by the same rule. */
export async function gatedActs(
  manager: EntityManager,
  { planId, officeId, subjectType }: Omit<PolicyQuestion, 'action'>,
): Promise<{ action: string; keyOnly: boolean }[]> {
  return queryPrepared(manager, GATED, [planId, officeId ?? null, subjectType]);
}

const IN_FORCE = `policy.subject_type = $3 AND policy.set_id = coalesce(
    (SELECT own.id FROM approval_policy_set AS own WHERE own.plan_id = $1),
    (SELECT general.id FROM approval_policy_set AS general
     WHERE general.plan_id IS NULL
       AND general.owner_unit_id = coalesce($2::uuid, (SELECT plan.owner_unit_id FROM plan WHERE plan.id = $1))))`;

const POLICY = `
  SELECT policy.flow_id AS "flowId", flow.name AS "flowName", flow.definition, policy.key_only AS "keyOnly"
  FROM approval_policy AS policy JOIN approval_flow AS flow ON flow.id = policy.flow_id
  WHERE policy.action = $4 AND ${IN_FORCE}`;

const GATED = `
  SELECT policy.action, policy.key_only AS "keyOnly" FROM approval_policy AS policy
  WHERE ${IN_FORCE} ORDER BY policy.action`;
