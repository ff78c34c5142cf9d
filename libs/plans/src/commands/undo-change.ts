import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import { restored } from '../domain/draft-changes.js';
import { settleMoot } from '../domain/settle-moot.js';
import { DraftChangeRow } from '../entities/draft.entity.js';
import { type DraftView, lastChange } from '../queries/draft-view.js';
import { ChangeDraft, expectVersion } from './change-draft.js';

/** Takes the last change of a draft back, whoever made it; the page says whose it is. */
@Injectable()
export class UndoChange {
  constructor(private readonly drafts: ChangeDraft) {}

  /** Problems: `stale` unless `version` is the draft's, `nothingToUndo`. */
  run(actor: Actor, planId: string, version: number): Promise<DraftView> {
    return this.drafts.run(actor, planId, {
      name: 'undo',
      undoable: false,
      apply: async (draft, tx) => {
        expectVersion(draft.version.version, version);
        const change = await lastChange(tx, draft.version.id);
        if (!change) throw new Problem('nothingToUndo');
        await tx.update(DraftChangeRow, { id: change.id }, { undoneAt: new Date() });
        // What the change had asked beyond is without an object now.
        return settleMoot(restored(draft.content, change.before), { by: actor.userId, at: new Date().toISOString() });
      },
    });
  }
}
