import type { EntityManager } from 'typeorm';
import type { Outline } from '#libs/contracts';
import { indicatorKey } from '#libs/kernel';
import type { KnownTarget } from '#libs/plan-reader';

type Row = Omit<KnownTarget, 'value'> & { value: string };

/** The values that the office's plans, drafts and issued ones, give for the indicators of an outline; newest plan first. */
export async function knownTargets(
  manager: EntityManager,
  ownerUnitId: string,
  { items, generalTargets }: Outline,
): Promise<KnownTarget[]> {
  const named = [...generalTargets, ...items.flatMap(({ targets }) => targets)].filter(({ value }) => value !== null);
  if (named.length === 0) return [];
  const keys = [...new Set(named.map(({ indicator }) => indicatorKey(indicator)))];
  const rows = await manager.query<Row[]>(KNOWN, [keys, ownerUnitId, MOST]);
  return rows.map((row) => ({ ...row, value: Number(row.value) }));
}

/** More than any office has of the indicators of one document. */
const MOST = 5_000;

const KNOWN = `
  SELECT target.indicator, target.unit, target.scope, target.per, target.value::text, plan.title AS source
  FROM draft_target AS target JOIN draft_item AS item ON item.id = target.draft_item_id AND NOT item.removed
  JOIN plan_version AS version ON version.id = item.plan_version_id AND version.status <> 'discarded'
  JOIN plan ON plan.id = version.plan_id AND plan.status <> 'discarded'
  WHERE target.indicator_key = ANY ($1) AND target.value IS NOT NULL AND plan.owner_unit_id = $2
  ORDER BY plan.created_at DESC, target.id LIMIT $3`;
