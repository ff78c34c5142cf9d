import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { editLetterSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import type { LetterView } from '../queries/letter-views.js';
import { ensureUncontested, fieldsOfLetter, raisedBy } from '../storage/letter-fields.js';
import { LetterScenes } from './letter-scene.js';

/** Writes in a letter that was prepared, and says whether it was read and is right. */
@Injectable()
export class EditLetter {
  constructor(private readonly scenes: LetterScenes) {}

  /**
   * Words are taken on an older version where nobody changed the same fields since; a check is of the present one. Problems:
   * `notFound`, `forbidden`, `stale` with both values of what was changed meanwhile, `letterNotDraft`, `letterAnswerByPast`.
   */
  run(actor: Actor, letterId: string, version: number, input: z.infer<typeof editLetterSchema>): Promise<LetterView> {
    const asked = {
      letterId,
      version,
      act: 'edit',
      from: ['prepared', 'checked'],
      otherwise: 'letterNotDraft',
      // Field by field below.
      unchangedSince: () => 0,
    } as const;
    return this.scenes.act(actor, asked, async (tx, { letter, context, today }) => {
      const { checked, ...given } = input;
      const wanted = Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      ) as typeof given;
      const words = Object.keys(wanted).length > 0;
      const before = await fieldsOfLetter(tx, letterId);
      await ensureUncontested(tx, letter, before, { seen: version, exact: checked || !words, wanted });
      const { title, body, closing, copiesTo, answerBy } = wanted;
      if (answerBy && answerBy < today) throw new Problem('letterAnswerByPast');
      await changedRows(tx, EDIT, [
        letterId,
        title ?? null,
        body ?? null,
        closing ?? null,
        answerBy !== undefined,
        answerBy ?? null,
        words,
        checked,
        checked ? actor.userId : null,
        checked ? context.occurredAt : null,
        copiesTo ?? null,
        JSON.stringify(raisedBy(before, wanted, { version: letter.version + 1, byId: actor.userId })),
      ]);
      return { action: checked ? 'letterChecked' : 'letterEdited', payload: {} };
    });
  }
}

const EDIT = `
  UPDATE letter SET title = coalesce($2, title), body = coalesce($3, body), closing = coalesce($4, closing),
    copies_to = coalesce($11, copies_to), answer_by = CASE WHEN $5::boolean THEN $6::date ELSE answer_by END, edited = edited OR $7::boolean,
    status = CASE WHEN $8::boolean THEN 'checked' ELSE 'prepared' END, checked_by = $9::uuid, checked_at = $10::timestamptz,
    field_versions = field_versions || $12::jsonb, version = version + 1
  WHERE id = $1`;
