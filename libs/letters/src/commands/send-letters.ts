import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem, type CalendarDate } from '#libs/kernel';
import { changedRows, ensureVersion, type ActContext } from '#libs/work-items';
import { factObstacles } from '../domain/facts.js';
import { letterNumber } from '../domain/letter-words.js';
import { factsOf, lockLetters, type LockedLetter } from '../storage/lock-letter.js';
import { recordOn } from './letter-scene.js';

/** A letter to send, and the version that was seen. */
export interface LetterToSend {
  readonly id: string;
  readonly version: number;
}

/** Sends letters that were checked, all or none: by a named person, each with the next number of its kind and year. */
@Injectable()
export class SendLetters {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /**
   * Problems: `notFound`, `forbidden`, `stale`, `letterNotDraft`, `letterUnchecked`, `letterAnswerByPast`, `letterFactsOpen`
   * with what is open of which unit.
   */
  run(actor: Actor, wanted: readonly LetterToSend[]): Promise<{ sent: { id: string; number: string }[] }> {
    const occurredAt = new Date();
    const today = dayIn(DEFAULT_TIME_ZONE, occurredAt);
    const versions = new Map(wanted.map(({ id, version }) => [id, version]));
    return inTransaction(this.dataSource, async (tx) => {
      const letters = await lockLetters(tx, [...versions.keys()]);
      if (letters.length !== versions.size) throw new Problem('notFound');
      const sent: { id: string; number: string }[] = [];
      for (const letter of letters) {
        this.access.ensure(actor, 'send', 'Letter', letter);
        ensureVersion(letter.version, versions.get(letter.id) ?? 0);
        const context = { actor, actorUnitId: letter.ownerUnitId, commandId: newId(), occurredAt };
        sent.push({ id: letter.id, number: await this.send(tx, context, letter, today) });
      }
      return { sent };
    });
  }

  private async send(tx: Transaction, context: ActContext, letter: LockedLetter, today: CalendarDate): Promise<string> {
    if (letter.status === 'prepared') throw new Problem('letterUnchecked');
    if (letter.status !== 'checked') throw new Problem('letterNotDraft');
    if (letter.answerBy !== null && letter.answerBy < today) throw new Problem('letterAnswerByPast');
    const facts = await factsOf(tx, letter.id);
    const errors = factObstacles(facts, today);
    if (errors.length > 0) throw new Problem('letterFactsOpen', { errors });
    const year = Number(today.slice(0, 4));
    const [series] = await changedRows<{ last: number }>(tx, NEXT, [letter.ownerUnitId, letter.kind, year]);
    const number = letterNumber(letter.kind, year, series?.last ?? 0);
    await changedRows(tx, SEND, [letter.id, number, context.actor.userId, context.occurredAt]);
    await recordOn(tx, context, letter, {
      action: letter.kind === 'urge' ? 'urgeSent' : letter.kind === 'notice' ? 'noticeSent' : 'letterSent',
      payload: { kind: letter.kind, number, answerBy: letter.answerBy },
      // A special report is between the office and the leaders: no unit finds it in an item's record.
      onItems: letter.kind !== 'specialReport',
      unitIds: letter.kind === 'circular' ? facts.map(({ unitId }) => unitId) : [],
    });
    return number;
  }
}

// The row of the series is locked until the letter is stored: two at once get two numbers, and none is left out.
const NEXT = `
  INSERT INTO letter_series (owner_unit_id, kind, year, last) VALUES ($1, $2, $3, 1)
  ON CONFLICT (owner_unit_id, kind, year) DO UPDATE SET last = letter_series.last + 1 RETURNING last`;

const SEND = `
  UPDATE letter SET status = 'sent', number = $2, sent_by = $3, sent_at = $4, version = version + 1 WHERE id = $1`;
