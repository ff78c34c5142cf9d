import type { SuccessionContributor } from '#libs/organisation';

/**
 * Until its matter is issued an instruction names who is to answer: that goes with the draft of the matter. Afterwards the
 * item says who answers, and the instruction keeps the name of its day.
 */
export const instructionSuccession: SuccessionContributor = {
  layer: 8,

  openThings: async () => [],

  async takeOver(tx, { fromUnitId, heirOf }) {
    const waiting = await tx.query<{ id: string; planId: string }[]>(WAITING, [fromUnitId]);
    for (const { id, planId } of waiting) await tx.query(TAKE, [id, heirOf('draft', planId)]);
    return [];
  },
};

const WAITING = `
  SELECT instruction.id, instruction.plan_id AS "planId"
  FROM instruction JOIN plan ON plan.id = instruction.plan_id AND plan.status = 'draft'
  WHERE instruction.lead_unit_id = $1 AND instruction.status <> 'closed' ORDER BY instruction.id
  FOR NO KEY UPDATE OF instruction`;
const TAKE = 'UPDATE instruction SET lead_unit_id = $2, version = version + 1 WHERE id = $1';
