import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { addDraftItemSchema, editDraftItemSchema } from '#libs/contracts';
import { dayIn } from '#libs/kernel';
import { dateBasis } from '#libs/plan-reader';
import { addItem, editItem, liveItem, orderItems, removeItem } from '../domain/edit-items.js';
import { mergeItems, splitItem } from '../domain/join-items.js';
import { rereadTargets, withReadTargets } from '../domain/reread-targets.js';
import { withRules } from '../domain/rule-reach.js';
import { settleMoot } from '../domain/settle-moot.js';
import type { DraftView } from '../queries/draft-view.js';
import { ChangeDraft, type DraftCommand, expectVersion, type OpenDraft } from './change-draft.js';
import { ensureUncontested } from '../storage/field-versions.js';
import { chosenTargets } from '../storage/chosen-targets.js';

type Edit = z.infer<typeof editDraftItemSchema>;
type Addition = z.infer<typeof addDraftItemSchema>;

/** What a checker does to the items of a draft; each answers with the whole draft. */
@Injectable()
export class EditDraft {
  constructor(private readonly drafts: ChangeDraft) {}

  /**
   * An edit that rests on an older version of the item is accepted where nobody changed the fields it names. Problems:
   * `stale` with both values of each field in conflict, `invalidInput`.
   */
  edit(actor: Actor, planId: string, itemId: string, version: number, edit: Edit): Promise<DraftView> {
    return this.change(actor, planId, 'editItem', async ({ content, plan }, tx) => {
      const item = liveItem(content, itemId);
      const { assignments, ...fields } = edit;
      const chosen = assignments ? { assignments: await chosenTargets(tx, placeOf(plan), assignments) } : {};
      await ensureUncontested(tx, item, version, { ...fields, ...chosen });
      const edited = editItem(content, itemId, { ...fields, ...chosen });
      return edit.targets ? edited : rereadTargets(content, edited, dateBasis(plan));
    });
  }

  add(actor: Actor, planId: string, addition: Addition): Promise<DraftView> {
    return this.change(actor, planId, 'addItem', async ({ content, plan }, tx) => {
      const { after, ...fields } = addition;
      const added = addItem(content, after, {
        ...fields,
        assignments: await chosenTargets(tx, placeOf(plan), addition.assignments),
      });
      return addition.targets ? added.content : withReadTargets(added.content, added.itemId, dateBasis(plan));
    });
  }

  remove(actor: Actor, planId: string, itemId: string, version: number): Promise<DraftView> {
    return this.change(actor, planId, 'removeItem', ({ content }) => {
      expectVersion(liveItem(content, itemId).version, version);
      return removeItem(content, itemId);
    });
  }

  merge(actor: Actor, planId: string, version: number, itemIds: readonly string[]): Promise<DraftView> {
    return this.change(actor, planId, 'mergeItems', ({ content, version: present }) => {
      expectVersion(present.version, version);
      return mergeItems(content, itemIds);
    });
  }

  split(
    actor: Actor,
    planId: string,
    itemId: string,
    version: number,
    cut: { at: number; title: string },
  ): Promise<DraftView> {
    return this.change(actor, planId, 'splitItem', ({ content }) => {
      expectVersion(liveItem(content, itemId).version, version);
      return splitItem(content, itemId, cut.at, cut.title);
    });
  }

  order(actor: Actor, planId: string, version: number, itemIds: readonly string[]): Promise<DraftView> {
    return this.change(actor, planId, 'orderItems', ({ content, version: present }) => {
      expectVersion(present.version, version);
      return orderItems(content, itemIds);
    });
  }

  private change(actor: Actor, planId: string, name: string, apply: DraftCommand['apply']): Promise<DraftView> {
    const resolution = { by: actor.userId, at: new Date().toISOString() };
    return this.drafts.run(actor, planId, {
      name,
      apply: async (draft: OpenDraft, tx) => settleMoot(withRules(await apply(draft, tx)), resolution),
    });
  }
}

const placeOf = ({ ownerUnitId, timeZone }: OpenDraft['plan']) => ({ ownerUnitId, day: dayIn(timeZone) });
