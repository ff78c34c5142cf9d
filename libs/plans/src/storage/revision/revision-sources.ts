import type { EntityManager } from 'typeorm';
import { liveItems } from '../../domain/draft.js';
import { printedTexts, type RevisionSources } from '../../domain/revision/revision-draft.js';
import type { Plan } from '../../entities/plan.entity.js';
import type { PlanVersion } from '../../entities/plan-version.entity.js';
import type { IssuedPlans } from '../../issued-plans.js';
import { checkedText } from './checked-text.js';

/** What the items of a newer text of a plan are known by: the duties in force, and how the text in force printed them. */
export async function revisionSources(
  manager: EntityManager,
  plan: Plan,
  base: PlanVersion,
  issuedPlans: IssuedPlans,
): Promise<Omit<RevisionSources, 'document'>> {
  const inForce = await issuedPlans.inForce(manager, plan.id);
  const { content: checked, heirs } = await checkedText(manager, plan, base, inForce);
  const known = inForce
    .filter(({ status }) => status !== 'terminated')
    .map(({ planItemId, ref, title, measures, leadUnitId, shares }) => ({
      ...{ planItemId, ref, title, measures },
      units: [leadUnitId, ...shares.map(({ unitId }) => unitId)],
    }));
  const printedText = printedTexts(base);
  const issued = new Map(liveItems(checked).map((item) => [item.planItemId, { item, printed: printedText(item) }]));
  return { known, issued, checked, heirs };
}
