import { appendAll } from '#libs/ledger';
import { changedRows, entry, type TargetStore } from '#libs/work-items';
import { insertTargets } from './insert-targets.js';

/**
 * The targets of items as a revision of their plan sees and changes them. What the newer text no longer states is withdrawn
 * with the document as the reason, and keeps its readings.
 */
export const revisedTargets: TargetStore = {
  sql: (itemId) => `
    SELECT coalesce(json_agg(json_build_object('id', target.id, 'indicator', target.indicator,
      'operator', target.operator, 'value', target.value::text, 'valueTo', target.value_to::text, 'unit', target.unit,
      'dueOn', target.due_on, 'dueText', target.due_text, 'recurrence', target.recurrence,
      'continuing', target.continuing, 'strength', target.strength, 'scope', target.scope, 'per', target.per,
      'approximate', target.approximate) ORDER BY target.ordinal), '[]')
    FROM target WHERE target.item_id = ${itemId} AND target.withdrawn_at IS NULL`,

  async known(manager, { ownerUnitId, planId }, keys, most) {
    const rows = await manager.query<KnownRow[]>(KNOWN, [keys, ownerUnitId, planId, most]);
    return rows.map((row) => ({ ...row, value: Number(row.value) }));
  },

  async change(tx, context, { itemId, withdrawnIds, added, basis }) {
    const { actor, occurredAt } = context;
    const withdrawn = await changedRows<Withdrawn>(tx, WITHDRAW, [withdrawnIds, occurredAt, basis]);
    const given = [{ itemId, targets: added.map((target) => ({ ...target, baseline: null })) }];
    const targetIds = await insertTargets(tx, given, { userId: actor.userId, at: occurredAt });
    const [item] = await tx.query<Item[]>(ITEM, [itemId]);
    if (!item) return;
    const subject = { type: 'workItem' as const, id: itemId, version: item.version + 1 };
    const about = { subject, itemId, planId: item.planId, unitIds: item.unitIds };
    await appendAll(tx, [
      ...withdrawn.map(({ id, ...said }) =>
        entry(context, { ...about, action: 'targetWithdrawn', payload: { targetId: id, ...said, reason: basis } }),
      ),
      ...(targetIds.length > 0 ? [entry(context, { ...about, action: 'targetsSet', payload: { targetIds } })] : []),
    ]);
  },
};

/** A target that is asked for no more, with what it asked. */
interface Withdrawn {
  id: string;
  indicator: string;
  operator: string;
  value: string | null;
  valueTo: string | null;
  valueUnit: string;
  dueOn: string | null;
}

type KnownRow = Omit<Awaited<ReturnType<TargetStore['known']>>[number], 'value'> & { value: string };

interface Item {
  planId: string;
  unitIds: string[];
  version: number;
}

// What a lead asks of the parts below is no plan's.
const KNOWN = `
  SELECT target.indicator, target.unit, target.scope, target.per, target.value::text, plan.title AS source
  FROM target JOIN work_item AS item ON item.id = target.item_id JOIN plan ON plan.id = item.plan_id
  WHERE target.indicator_key = ANY ($1) AND target.withdrawn_at IS NULL AND target.value IS NOT NULL
    AND item.parent_id IS NULL AND item.status <> 'terminated' AND plan.owner_unit_id = $2
    AND plan.id IS DISTINCT FROM $3::uuid
  ORDER BY plan.created_at DESC, target.id LIMIT $4`;
const WITHDRAW = `
  UPDATE target SET withdrawn_at = $2, withdrawn_reason = $3, version = version + 1
  WHERE id = ANY ($1::uuid[]) AND withdrawn_at IS NULL
  RETURNING id, indicator, operator, value::text, value_to::text AS "valueTo", unit AS "valueUnit", due_on AS "dueOn"`;
const ITEM = `
  SELECT plan_id AS "planId", ARRAY[issuer_unit_id, lead_unit_id] AS "unitIds", version FROM work_item WHERE id = $1`;
