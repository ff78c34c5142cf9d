import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { pairItem } from '../../domain/revision/pair-item.js';
import { IssuedPlans } from '../../issued-plans.js';
import type { DraftView } from '../../queries/draft-view.js';
import { ChangeDraft, expectVersion } from '../change-draft.js';

/** A checker says which duty in force an item of the newer text is, where the matching was wrong; undone like any change. */
@Injectable()
export class PairItems {
  constructor(
    private readonly drafts: ChangeDraft,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  /** Problems: `stale` unless `version` is the draft's, `notFound` for items of another plan, `revisionMissing`. */
  run(
    actor: Actor,
    planId: string,
    version: number,
    { draftItemId, planItemId }: { draftItemId: string; planItemId: string | null },
  ): Promise<DraftView> {
    return this.drafts.run(actor, planId, {
      name: 'pairItem',
      apply: async ({ plan, version: present, content }, tx) => {
        if (plan.status !== 'issued') throw new Problem('revisionMissing');
        expectVersion(present.version, version);
        const inForce = await this.issuedPlans.inForce(tx, planId);
        const known = inForce.filter(({ status }) => status !== 'terminated').map((item) => item.planItemId);
        return pairItem(content, draftItemId, planItemId, new Set(known));
      },
    });
  }
}
