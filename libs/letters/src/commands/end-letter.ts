import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/access';
import { changedRows } from '#libs/work-items';
import type { LetterView } from '../queries/letter-views.js';
import { factsOf } from '../storage/lock-letter.js';
import { LetterScenes } from './letter-scene.js';

const ends = {
  discard: {
    from: ['prepared', 'checked'],
    otherwise: 'letterNotDraft',
    status: 'discarded',
    action: 'letterDiscarded',
  },
  withdraw: { from: ['sent'], otherwise: 'letterNotSent', status: 'withdrawn', action: 'letterWithdrawn' },
} as const;

/** How a letter ends before it is answered. */
export type LetterEnd = keyof typeof ends;

/** Discards what was not sent, or withdraws what was sent and is not answered yet; the unit reads why. */
@Injectable()
export class EndLetter {
  constructor(private readonly scenes: LetterScenes) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `letterNotDraft` or `letterNotSent`. */
  run(actor: Actor, letterId: string, version: number, end: { how: LetterEnd; reason: string }): Promise<LetterView> {
    const { from, otherwise, status, action } = ends[end.how];
    return this.scenes.act(
      actor,
      { letterId, version, act: 'end', from, otherwise },
      async (tx, { letter, context }) => {
        // A special report was told to no unit, and neither is its end.
        const told = end.how === 'withdraw' && letter.kind !== 'specialReport';
        const named = told ? (await factsOf(tx, [letterId])).map(({ unitId }) => unitId) : [];
        await changedRows(tx, END, [letterId, status, actor.userId, context.occurredAt, end.reason]);
        const unitIds = told ? [...named, ...letter.answeringUnitIds] : [];
        return { action, payload: { reason: end.reason }, onItems: told, unitIds };
      },
    );
  }
}

const END = `
  UPDATE letter SET status = $2, ended_by = $3, ended_at = $4, end_reason = $5, version = version + 1 WHERE id = $1`;
