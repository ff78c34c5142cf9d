import type { EntityManager } from 'typeorm';
import { dayIn } from '#libs/kernel';
import type { DraftContent } from '../../domain/draft.js';
import type { InForceItem } from '../../domain/revision/difference.js';
import { withHeirs, type Heirs } from '../../domain/revision/with-heirs.js';
import type { Plan } from '../../entities/plan.entity.js';
import type { PlanVersion } from '../../entities/plan-version.entity.js';
import { loadDraft } from '../load-draft.js';
import { heirsOf } from './heirs.js';

/** A text in force as it was checked, with who took over from the units it names. */
export interface CheckedText {
  readonly content: DraftContent;
  readonly heirs: Heirs;
}

/** Reads the draft of the text in force; units that ended since are named by those that followed. */
export async function checkedText(
  manager: EntityManager,
  plan: Pick<Plan, 'timeZone'>,
  base: Pick<PlanVersion, 'id'>,
  inForce: readonly InForceItem[],
): Promise<CheckedText> {
  const content = await loadDraft(manager, base.id);
  const named = content.items.flatMap(({ assignments }) => assignments.flatMap(({ unitId }) => unitId ?? []));
  const heirs = await heirsOf(manager, [...new Set(named)], dayIn(plan.timeZone));
  return { content: withHeirs(content, heirs, inForce), heirs };
}
