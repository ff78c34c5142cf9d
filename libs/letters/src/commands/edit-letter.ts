import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { editLetterSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import type { LetterView } from '../queries/letter-views.js';
import { LetterScenes } from './letter-scene.js';

/** Writes in a letter that was prepared, and says whether it was read and is right. */
@Injectable()
export class EditLetter {
  constructor(private readonly scenes: LetterScenes) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `letterNotDraft`, `letterAnswerByPast`. */
  run(actor: Actor, letterId: string, version: number, input: z.infer<typeof editLetterSchema>): Promise<LetterView> {
    const asked = {
      letterId,
      version,
      act: 'edit',
      from: ['prepared', 'checked'],
      otherwise: 'letterNotDraft',
    } as const;
    return this.scenes.act(actor, asked, async (tx, { context, today }) => {
      const { title, body, closing, copiesTo, answerBy, checked } = input;
      if (answerBy && answerBy < today) throw new Problem('letterAnswerByPast');
      const words = [title, body, closing, copiesTo, answerBy].some((given) => given !== undefined);
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
      ]);
      return { action: checked ? 'letterChecked' : 'letterEdited', payload: {} };
    });
  }
}

const EDIT = `
  UPDATE letter SET title = coalesce($2, title), body = coalesce($3, body), closing = coalesce($4, closing),
    copies_to = coalesce($11, copies_to), answer_by = CASE WHEN $5::boolean THEN $6::date ELSE answer_by END, edited = edited OR $7::boolean,
    status = CASE WHEN $8::boolean THEN 'checked' ELSE 'prepared' END, checked_by = $9::uuid, checked_at = $10::timestamptz,
    version = version + 1
  WHERE id = $1`;
