import type { EntityManager } from 'typeorm';
import type { Outline, OutlineWarning } from '#libs/contracts';
import { indicatorKey } from '#libs/kernel';
import { farFromKnown, type KnownTarget } from '#libs/plan-reader';
import type { IssuedPlans, OtherPlans } from '../issued-plans.js';

/**
 * A doubt for each value of an outline that lies far from what the office's other plans say. What is in force says it;
 * a draft, whose values nobody may have looked at, is heard only where nothing in force speaks of the indicator.
 */
export async function doubtsBeside(
  manager: EntityManager,
  issuedPlans: IssuedPlans,
  others: OtherPlans,
  outline: Outline,
): Promise<OutlineWarning[]> {
  const { items, generalTargets } = outline;
  const named = [...generalTargets, ...items.flatMap(({ targets }) => targets)].filter(({ value }) => value !== null);
  if (named.length === 0) return [];
  const keys = [...new Set(named.map(({ indicator }) => indicatorKey(indicator)))];
  const inForce = await issuedPlans.knownTargets(manager, others, keys, MOST);
  const settled = new Set(inForce.map(({ indicator }) => indicatorKey(indicator)));
  const open = keys.filter((key) => !settled.has(key));
  const drafts = await manager.query<Row[]>(IN_DRAFTS, [open, others.ownerUnitId, others.planId, MOST]);
  return farFromKnown(outline, [...inForce, ...drafts.map((row) => ({ ...row, value: Number(row.value) }))]);
}

/** An outline with such doubts at their places. */
export async function besideKnown(
  manager: EntityManager,
  issuedPlans: IssuedPlans,
  others: OtherPlans,
  outline: Outline,
): Promise<Outline> {
  const far = await doubtsBeside(manager, issuedPlans, others, outline);
  if (far.length === 0) return outline;
  return { ...outline, warnings: [...outline.warnings, ...far].sort((one, other) => one.span[0] - other.span[0]) };
}

type Row = Omit<KnownTarget, 'value'> & { value: string };

/** More than any office has of the indicators of one document. */
const MOST = 5_000;

const IN_DRAFTS = `
  SELECT target.indicator, target.unit, target.scope, target.per, target.value::text, plan.title AS source
  FROM draft_target AS target JOIN draft_item AS item ON item.id = target.draft_item_id AND NOT item.removed
  JOIN plan_version AS version ON version.id = item.plan_version_id AND version.status = 'draft'
  JOIN plan ON plan.id = version.plan_id AND plan.status = 'draft'
  WHERE target.indicator_key = ANY ($1) AND target.value IS NOT NULL AND plan.owner_unit_id = $2
    AND plan.id IS DISTINCT FROM $3::uuid
  ORDER BY plan.created_at DESC, target.id LIMIT $4`;
