import type { EntityManager } from 'typeorm';
import { liveItems } from '../../domain/draft.js';
import type { IssuedDuty } from '../../domain/revision/carry-over.js';
import { printedText } from '../../domain/revision/revision-draft.js';
import type { PlanVersion } from '../../entities/plan-version.entity.js';
import { loadDraft } from '../load-draft.js';

/** The duties of a text as they were checked and printed, by plan item. */
export async function issuedDuties(
  manager: EntityManager,
  version: PlanVersion,
): Promise<ReadonlyMap<string, IssuedDuty>> {
  const items = liveItems(await loadDraft(manager, version.id));
  return new Map(items.map((item) => [item.planItemId, { item, printed: printedText(version.text, item) }]));
}
