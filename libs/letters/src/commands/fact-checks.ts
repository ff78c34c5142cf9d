import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { askFactsSchema, settleFactSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import type { LetterView } from '../queries/letter-views.js';
import { factsOf } from '../storage/lock-letter.js';
import { LetterScenes } from './letter-scene.js';

const draft = { from: ['prepared', 'checked'], otherwise: 'letterNotDraft' } as const;

/** Facts about units (事实核对): put to them before a letter is sent, and settled where one objects. */
@Injectable()
export class FactChecks {
  constructor(private readonly scenes: LetterScenes) {}

  /** Puts what nobody was asked about yet to the units, with a day. Problems: as of an act, `letterAnswerByPast`. */
  ask(
    actor: Actor,
    letterId: string,
    version: number,
    { checkBy }: z.infer<typeof askFactsSchema>,
  ): Promise<LetterView> {
    return this.scenes.act(actor, { letterId, version, act: 'settle', ...draft }, async (tx, { today }) => {
      if (checkBy < today) throw new Problem('letterAnswerByPast');
      const asked = await changedRows<{ unitId: string }>(tx, ASK, [letterId, checkBy]);
      await changedRows(tx, RAISE, [letterId]);
      const unitIds = asked.map(({ unitId }) => unitId);
      return { action: 'factsPut', payload: { checkBy, units: unitIds.length }, unitIds };
    });
  }

  /** Other facts are to be put to the unit again; those it objects to are kept with a reason. */
  settle(
    actor: Actor,
    { letterId, factId, version }: { letterId: string; factId: string; version: number },
    { facts, keepReason }: z.infer<typeof settleFactSchema>,
  ): Promise<LetterView> {
    return this.scenes.act(actor, { letterId, version, act: 'settle', ...draft }, async (tx) => {
      const fact = (await factsOf(tx, [letterId])).find(({ id }) => id === factId);
      if (!fact) throw new Problem('notFound');
      if (keepReason !== undefined && fact.status !== 'objected') throw new Problem('factNotObjected');
      await (facts !== undefined
        ? changedRows(tx, REWRITE, [factId, facts])
        : changedRows(tx, KEEP, [factId, keepReason]));
      await changedRows(tx, facts !== undefined ? RAISE_UNCHECKED : RAISE, [letterId]);
      const action = facts !== undefined ? 'factsRewritten' : 'factsKept';
      return { action, payload: { reason: keepReason ?? '', concernedUnitId: fact.unitId }, unitIds: [fact.unitId] };
    });
  }
}

const ASK = `
  UPDATE letter_fact SET status = 'asked', check_by = $2, version = version + 1
  WHERE letter_id = $1 AND status = 'noted' RETURNING unit_id AS "unitId"`;
const REWRITE = `
  UPDATE letter_fact SET facts = $2, status = 'noted', check_by = NULL, words = NULL, answered_by = NULL, answered_at = NULL,
    kept_reason = NULL, version = version + 1 WHERE id = $1`;
const KEEP = `UPDATE letter_fact SET status = 'kept', kept_reason = $2, version = version + 1 WHERE id = $1`;
const RAISE = `UPDATE letter SET version = version + 1 WHERE id = $1`;
// Other words than those that were checked.
const RAISE_UNCHECKED = `
  UPDATE letter SET status = 'prepared', checked_by = NULL, checked_at = NULL, edited = true, version = version + 1 WHERE id = $1`;
