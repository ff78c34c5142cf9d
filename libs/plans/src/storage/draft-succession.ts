import { governmentSql, type OpenThing, type SuccessionContributor } from '#libs/organisation';

/**
 * Drafts that name the unit name the heir. One that was sent for approval keeps its version: it is what was put before
 * whoever decides, with the unit that follows.
 */
export const draftSuccession: SuccessionContributor = {
  layer: 3,

  openThings: (manager, unitIds) => manager.query<OpenThing[]>(DRAFTS, [unitIds]),

  async hold(tx, { from }) {
    await tx.query(HOLD, [from]);
  },

  async takeOver(tx, take) {
    const { fromUnitId, heirOf, actorId } = take;
    for (const { planId } of await tx.query<{ planId: string }[]>(NAMING, [fromUnitId])) {
      const heir = heirOf('draft', planId);
      if (heir === fromUnitId) continue;
      await tx.query(RAISE_ITEMS, [planId, fromUnitId, actorId]);
      await tx.query(NAME_HEIR, [planId, fromUnitId, heir]);
      await tx.query(ANSWER_HEIR, [planId, fromUnitId, heir]);
      await tx.query(DECIDE_HEIR, [planId, fromUnitId, heir]);
      await tx.query(RAISE_DRAFT, [planId]);
    }
    return [];
  },
};

const OF_PLAN = `version.plan_id = plan.id AND version.status = 'draft'`;
const NAMED = `
  FROM draft_assignment AS named JOIN draft_item AS item ON item.id = named.draft_item_id
  JOIN plan_version AS version ON version.id = item.plan_version_id JOIN plan ON ${OF_PLAN}`;
// Also where only what is in force names the unit.
const DECIDED = `
  SELECT version.plan_id FROM revision_decision AS decision
  JOIN plan_version AS version ON version.id = decision.plan_version_id AND version.status = 'draft'`;
// Of another government's drafts nothing is told; they name the heir all the same.
const DRAFTS = `
  SELECT DISTINCT 'draft' AS kind, plan.id AS "subjectId", named.unit_id AS "fromUnitId", plan.title, NULL::uuid AS "itemId"
  ${NAMED} WHERE named.unit_id = ANY ($1::uuid[]) AND NOT item.removed
    AND (${governmentSql('plan.owner_unit_id')}) = (${governmentSql('named.unit_id')})
  ORDER BY plan.id`;
const HOLD = `
  SELECT FROM plan WHERE id IN (SELECT plan.id ${NAMED} WHERE named.unit_id = ANY ($1::uuid[]))
    OR id IN (${DECIDED} JOIN unnest($1::uuid[]) AS given (id) ON decision.content::text LIKE '%' || given.id || '%')
  ORDER BY id FOR NO KEY UPDATE`;
const NAMING = `
  SELECT DISTINCT plan.id AS "planId" ${NAMED} WHERE named.unit_id = $1
  UNION
  ${DECIDED} WHERE decision.content::text LIKE '%' || $1::text || '%'
  UNION
  SELECT plan.id FROM draft_question AS question JOIN plan_version AS version ON version.id = question.plan_version_id
  JOIN plan ON ${OF_PLAN}
  WHERE concat(question.subject, question.options, question.answer) LIKE '%' || $1::text || '%'
  ORDER BY 1`;
const DRAFT_VERSION = `SELECT id FROM plan_version WHERE plan_id = $1 AND status = 'draft'`;
// Whoever edits the units of such an item on an older page is shown who follows.
const RAISE_ITEMS = `
  UPDATE draft_item AS item SET version = item.version + 1, field_versions = item.field_versions || jsonb_build_object(
    'assignments', jsonb_build_object('version', item.version + 1, 'byId', $3::uuid))
  WHERE item.plan_version_id IN (${DRAFT_VERSION})
    AND EXISTS (SELECT FROM draft_assignment AS named WHERE named.draft_item_id = item.id AND named.unit_id = $2)`;
const NAME_HEIR = `
  UPDATE draft_assignment AS named SET unit_id = $3 FROM draft_item AS item
  WHERE item.id = named.draft_item_id AND item.plan_version_id IN (${DRAFT_VERSION}) AND named.unit_id = $2`;
const put = (column: string): string => `${column} = replace(${column}::text, $2::text, $3::text)::jsonb`;
const ANSWER_HEIR = `
  UPDATE draft_question SET ${put('subject')}, ${put('options')}, ${put('answer')}
  WHERE plan_version_id IN (${DRAFT_VERSION}) AND concat(subject, options, answer) LIKE '%' || $2::text || '%'`;
// What was decided about a revision's differences holds for the heir.
const DECIDE_HEIR = `
  UPDATE revision_decision SET content = replace(content::text, $2::text, $3::text)::json
  WHERE plan_version_id IN (${DRAFT_VERSION}) AND content::text LIKE '%' || $2::text || '%'`;
const RAISE_DRAFT = `
  UPDATE plan_version SET version = version + 1
  WHERE plan_id = $1 AND status = 'draft' AND EXISTS (SELECT FROM plan WHERE id = $1 AND held_by IS NULL)`;
