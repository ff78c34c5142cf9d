import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { undoneDraftSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import { raiseOrganisationEpoch } from '#libs/organisation';
import { restored } from '../domain/draft-changes.js';
import { settleMoot } from '../domain/settle-moot.js';
import { DraftChangeRow } from '../entities/draft.entity.js';
import { lastChange } from '../queries/draft-view.js';
import { takeBackUnits } from '../storage/take-back-units.js';
import { ChangeDraft, expectVersion } from './change-draft.js';

/** A draft after an undo, with the units that the change had made and that stay. */
export type UndoneDraft = z.infer<typeof undoneDraftSchema>;

/**
 * Takes the last change of a draft back, whoever made it; the page says whose it is. Units that it made go with it, unless
 * something else speaks of them by now.
 */
@Injectable()
export class UndoChange {
  constructor(private readonly drafts: ChangeDraft) {}

  /** Problems: `stale` unless `version` is the draft's, `nothingToUndo`. */
  async run(actor: Actor, planId: string, version: number): Promise<UndoneDraft> {
    let made: readonly string[] = [];
    let keptUnits: UndoneDraft['keptUnits'] = [];
    const view = await this.drafts.run(actor, planId, {
      name: 'undo',
      undoable: false,
      before: async (tx) => {
        if (await madeUnits(tx, planId)) await raiseOrganisationEpoch(tx);
      },
      apply: async (draft, tx) => {
        expectVersion(draft.version.version, version);
        const change = await lastChange(tx, draft.version.id);
        if (!change) throw new Problem('nothingToUndo');
        await tx.update(DraftChangeRow, { id: change.id }, { undoneAt: new Date() });
        made = change.before.madeUnitIds ?? [];
        // What the change had asked beyond is without an object now.
        return settleMoot(restored(draft.content, change.before), { by: actor.userId, at: new Date().toISOString() });
      },
      after: async ({ plan }, tx) => {
        keptUnits = await takeBackUnits(tx, actor, plan, made);
      },
    });
    return { ...view, keptUnits };
  }
}

/** Whether the last change of a plan's draft made units: whoever changes the tree of units locks it first. */
async function madeUnits(tx: Transaction, planId: string): Promise<boolean> {
  const [last] = await tx.query<{ made: boolean }[]>(LAST_MADE, [planId]);
  return last?.made ?? false;
}

const LAST_MADE = `
  SELECT change.before ? 'madeUnitIds' AS made
  FROM draft_change AS change JOIN plan_version AS version ON version.id = change.plan_version_id
  WHERE version.plan_id = $1 AND version.status = 'draft' AND change.undone_at IS NULL
  ORDER BY change.number DESC LIMIT 1`;
