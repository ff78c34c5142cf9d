import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { answerLetterSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { lockOwnEvidence } from '#libs/evidence';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import type { LetterView } from '../queries/letter-views.js';
import { LetterScenes } from './letter-scene.js';

/** Answers an urge or a notice in a few words, with records of the unit where it wants to. */
@Injectable()
export class AnswerLetter {
  constructor(private readonly scenes: LetterScenes) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `letterNotSent`, `letterEvidenceUnknown`. */
  run(
    actor: Actor,
    letterId: string,
    version: number,
    { text, evidenceIds }: z.infer<typeof answerLetterSchema>,
  ): Promise<LetterView> {
    const asked = {
      letterId,
      version,
      act: 'answer',
      from: ['sent'],
      otherwise: 'letterNotSent',
      actingUnit: (letter: { unitId: string | null }) => letter.unitId,
    } as const;
    return this.scenes.act(actor, asked, async (tx, { letter, context }) => {
      await this.cite(tx, letterId, letter.unitId, [...new Set(evidenceIds)]);
      await changedRows(tx, ANSWER, [letterId, text, actor.userId, context.occurredAt]);
      return { action: 'letterAnswered', payload: { answer: text }, onItems: true };
    });
  }

  private async cite(tx: Transaction, letterId: string, unitId: string | null, ids: readonly string[]): Promise<void> {
    const own = await lockOwnEvidence(tx, ids, unitId === null ? [] : [unitId]);
    if (own.length !== ids.length) throw new Problem('letterEvidenceUnknown');
    await tx.query(CITE, [letterId, own]);
  }
}

const CITE = `
  INSERT INTO letter_evidence (letter_id, evidence_id) SELECT $1, cited.id FROM unnest($2::uuid[]) AS cited (id)`;

const ANSWER = `
  UPDATE letter SET status = 'answered', answer = $2, answered_by = $3, answered_at = $4, version = version + 1 WHERE id = $1`;
