import type { Transaction } from '#libs/database';
import type { CopyDifference } from '../domain/copies/copy-differences.js';
import { offerFromCopy } from '../domain/copies/offer-from-copy.js';
import { PlanVersion } from '../entities/plan-version.entity.js';
import { loadDraft } from './load-draft.js';
import { storeDraft } from './store-draft.js';

/** Adds what a copy says to the answers offered by the questions of a draft; the plan is locked. */
export async function offerCopy(
  tx: Transaction,
  { id, planId, version }: PlanVersion,
  differences: readonly CopyDifference[],
  byId: string,
): Promise<void> {
  const before = await loadDraft(tx, id);
  const after = offerFromCopy(before, differences);
  if (after === before) return;
  await storeDraft(tx, { planId, planVersionId: id }, before, after, byId);
  await tx.update(PlanVersion, { id }, { version: version + 1 });
}
