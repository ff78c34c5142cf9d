import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { Problem } from '#libs/kernel';
import type { DraftContent, DraftImage } from '../domain/draft.js';
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
        return restored(draft.content, change.before);
      },
    });
  }
}

/** Versions go on rising: what is restored is a new state that looks like the old one. */
function restored(content: DraftContent, before: DraftImage): DraftContent {
  const items = new Map(before.items.map((image) => [image.id, image.before]));
  const questions = new Map(before.questions.map((image) => [image.id, image.before]));
  return {
    items: content.items.map((item) => {
      const image = items.get(item.id);
      if (image === undefined) return item;
      return image === null ? { ...item, removed: true } : { ...image, version: item.version };
    }),
    questions: content.questions.map((question) => {
      const image = questions.get(question.id);
      return image ? { ...image, version: question.version } : question;
    }),
  };
}
