import type { EntityManager } from 'typeorm';
import { Problem } from '#libs/kernel';
import { type DraftContent } from '../../domain/draft.js';
import { decided, type DecidedDifference } from '../../domain/revision/decisions.js';
import type { InForceItem } from '../../domain/revision/difference.js';
import { differences } from '../../domain/revision/differences.js';
import type { Plan } from '../../entities/plan.entity.js';
import { PlanVersion, RevisionDecision } from '../../entities/plan-version.entity.js';
import { issuableItems, type LeadlessItem } from '../../issuable.js';
import type { IssuedPlans } from '../../issued-plans.js';
import { loadDraft } from '../load-draft.js';
import { checkedText } from './checked-text.js';
import { idInForce } from './version-in-force.js';

/** A revision as it stands at this moment, against what is in force at this moment. */
export interface RevisionState {
  readonly plan: Plan;
  readonly version: PlanVersion;
  readonly content: DraftContent;
  /** The items of the newer text as they would be issued. */
  readonly draft: readonly LeadlessItem[];
  readonly inForce: readonly InForceItem[];
  readonly differences: readonly DecidedDifference<RevisionDecision>[];
}

/** What the text in force printed is not compared: the draft by which it was checked is, and long texts take their time. */
const WORDS_ALONE = { text: '', outline: { leaves: [] } };

/** Computes the differences of the open revision anew. Problem `revisionMissing`. */
export async function loadRevision(
  manager: EntityManager,
  plan: Plan,
  issuedPlans: IssuedPlans,
): Promise<RevisionState> {
  const version =
    plan.status === 'issued' && (await manager.findOneBy(PlanVersion, { planId: plan.id, status: 'draft' }));
  const base = version && (await idInForce(manager, plan.id));
  if (!version || !base) throw new Problem('revisionMissing');
  const content = await loadDraft(manager, version.id);
  const draft = await issuableItems(manager, plan, version, content);
  const inForce = await issuedPlans.inForce(manager, plan.id);
  const { content: checked } = await checkedText(manager, plan, base, inForce);
  const issued = await issuableItems(manager, plan, WORDS_ALONE, checked);
  const found = differences({ draft, inForce, issued: new Map(issued.map((item) => [item.planItemId, item])) });
  const decisions = await manager.findBy(RevisionDecision, { planVersionId: version.id });
  return { plan, version, content, draft, inForce, differences: decided(found, decisions) };
}
