import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { answerLetterSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { lockOwnEvidence, type OwnRecord } from '#libs/evidence';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import { isLastReply, repliesUnchangedSince, replyingUnit, unitsToReply } from '../domain/replies.js';
import type { LetterView } from '../queries/letter-views.js';
import type { LockedLetter } from '../storage/lock-letter.js';
import { storeReply } from '../storage/store-reply.js';
import { type LetterRecord, LetterScenes, type LetterScene } from './letter-scene.js';

type Input = z.infer<typeof answerLetterSchema>;

/** Answers an urge, a notice or a circular in a few words, with records of the unit where it wants to. */
@Injectable()
export class AnswerLetter {
  constructor(
    private readonly scenes: LetterScenes,
    private readonly access: Access,
  ) {}

  /**
   * A circular is answered once by each unit that it names; that others answer meanwhile makes no version stale. Problems:
   * `notFound`, `forbidden`, `stale`, `letterNotSent`, `letterAnswered`, `letterAnswerUnit` where the actor may answer for
   * several units and says not which, `letterEvidenceUnknown`.
   */
  run(actor: Actor, letterId: string, version: number, input: Input): Promise<LetterView> {
    const unitOf = (letter: LockedLetter): string => this.unitOf(actor, letter, input.unitId ?? null);
    const asked = {
      letterId,
      version,
      act: 'answer',
      from: ['sent'],
      otherwise: 'letterNotSent',
      actingUnit: unitOf,
      unchangedSince: (letter: LockedLetter): number =>
        letter.unitId === null ? repliesUnchangedSince(letter.replies, unitOf(letter)) : letter.version,
    } as const;
    return this.scenes.act(actor, asked, async (tx, scene) => {
      const unitId = unitOf(scene.letter);
      const evidenceIds = [...new Set(input.evidenceIds)];
      const records = await lockOwnEvidence(tx, evidenceIds, [unitId]);
      if (records.length !== evidenceIds.length) throw new Problem('letterEvidenceUnknown');
      return scene.letter.unitId === null
        ? this.reply(tx, scene, { unitId, text: input.text, records })
        : this.answer(tx, scene, { text: input.text, records });
    });
  }

  private async answer(
    tx: Transaction,
    { letter, context }: LetterScene,
    { text, records }: { text: string; records: readonly OwnRecord[] },
  ): Promise<LetterRecord> {
    await tx.query(CITE, [letter.id, JSON.stringify(records)]);
    await changedRows(tx, ANSWER, [letter.id, text, context.actor.userId, context.occurredAt]);
    return { action: 'letterAnswered', payload: { answer: text }, onItems: true };
  }

  private async reply(
    tx: Transaction,
    { letter, context }: LetterScene,
    given: { unitId: string; text: string; records: readonly OwnRecord[] },
  ): Promise<LetterRecord> {
    if (unitsToReply(letter.replies, [given.unitId]).length === 0) throw new Problem('letterAnswered');
    const isLast = isLastReply(letter.replies, given.unitId);
    const { actor, occurredAt } = context;
    const named = await storeReply(tx, letter, { ...given, actorId: actor.userId, occurredAt, isLast });
    return {
      action: 'letterAnswered',
      payload: { answer: given.text },
      // What one unit answers is not for those who read the items of another.
      onItems: [given.unitId, ...named],
      unitIds: isLast ? letter.answeringUnitIds : [given.unitId],
    };
  }

  /** Problems: `forbidden`, `letterAnswerUnit`. */
  private unitOf(actor: Actor, letter: LockedLetter, wanted: string | null): string {
    const own = letter.answeringUnitIds.filter((id) =>
      this.access.can(actor, 'answer', 'Letter', { ...letter, answeringUnitIds: [id] }),
    );
    const unitId = replyingUnit(letter.replies, own, wanted);
    if (unitId === null) throw new Problem('forbidden');
    if (unitId === 'several') throw new Problem('letterAnswerUnit');
    return unitId;
  }
}

const CITE = `
  INSERT INTO letter_evidence (letter_id, evidence_id, number)
  SELECT $1, cited.id, cited.number FROM json_to_recordset($2::json) AS cited (id uuid, number integer)`;

const ANSWER = `
  UPDATE letter SET status = 'answered', answer = $2, answered_by = $3, answered_at = $4, version = version + 1 WHERE id = $1`;
