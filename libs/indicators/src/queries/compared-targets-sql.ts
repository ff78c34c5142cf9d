/** What every row of a comparison reads of a target, in a draft and on an item alike. */
const terms = `target.id, target.ordinal, target.indicator, target.indicator_key, target.operator, target.value,
  target.value_to, target.unit, target.due_on, target.due_text, target.recurrence, target.continuing, target.strength,
  target.scope, target.per, target.approximate, target.printed`;

/**
 * The targets that are compared, as one SELECT: those of the items the asker's units (`units`, uuid[]) read, exactly as
 * lists do, and those of drafts under the plan condition. What a lead asks of the parts below is no plan's. `where` is a
 * condition on `target`; the keys of both tables are indexed.
 */
export const comparedTargetsSql = (units: string, draftPlans: string, where: string): string => `
  SELECT ${terms}, plan.id AS plan_id, plan.title AS plan_title, plan.status AS plan_status, plan.issuing_authority, plan.created_at,
    item.id AS item_id, item.number, item.ref, item.title, item.ordinal AS item_ordinal
  FROM target JOIN work_item AS item ON item.id = target.item_id JOIN plan ON plan.id = item.plan_id
  WHERE ${where} AND target.withdrawn_at IS NULL AND item.parent_id IS NULL AND item.status <> 'terminated'
    AND EXISTS (SELECT FROM item_scope AS scope WHERE scope.item_id = item.id AND scope.unit_id = ANY (${units}))
  UNION ALL
  SELECT ${terms}, plan.id, plan.title, plan.status, plan.issuing_authority, plan.created_at, item.id, NULL, item.ref, item.title, item.ordinal
  FROM draft_target AS target JOIN draft_item AS item ON item.id = target.draft_item_id AND NOT item.removed
  JOIN plan_version AS version ON version.id = item.plan_version_id AND version.status = 'draft'
  JOIN plan ON plan.id = version.plan_id AND plan.status = 'draft'
  WHERE ${where} AND ${draftPlans}`;
