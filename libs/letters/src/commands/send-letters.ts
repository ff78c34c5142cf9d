import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem, type CalendarDate } from '#libs/kernel';
import { changedRows, ensureVersion } from '#libs/work-items';
import { factObstacles } from '../domain/facts.js';
import { factsOf, lockLetters, type LockedFact, type LockedLetter } from '../storage/lock-letter.js';
import { nextNumbers } from '../storage/next-numbers.js';
import { outdatedLines, type OutdatedLine } from '../storage/outdated-lines.js';
import { openReplies } from '../storage/store-reply.js';
import { recordAllOn } from './letter-scene.js';

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
   * with what is open of which unit, `letterOutdated` with the items that are no longer the unit's to work on.
   */
  run(actor: Actor, wanted: readonly LetterToSend[]): Promise<{ sent: { id: string; number: string }[] }> {
    const occurredAt = new Date();
    const today = dayIn(DEFAULT_TIME_ZONE, occurredAt);
    const versions = new Map(wanted.map(({ id, version }) => [id, version]));
    return inTransaction(this.dataSource, async (tx) => {
      const ids = [...versions.keys()];
      const letters = await lockLetters(tx, ids);
      if (letters.length !== versions.size) throw new Problem('notFound');
      for (const letter of letters) {
        this.access.ensure(actor, 'send', 'Letter', letter);
        ensureVersion(letter.version, versions.get(letter.id) ?? 0);
      }
      const facts = await factsOf(tx, ids);
      const outdated = await outdatedLines(tx, ids);
      for (const letter of letters) ensureReady(letter, { facts, outdated, today });
      return { sent: await send(tx, { actor, occurredAt, today }, letters, facts) };
    });
  }
}

/** Whether a locked letter may go: checked, its day ahead, the units heard, and its items still those of the unit. */
function ensureReady(
  letter: LockedLetter,
  known: { facts: readonly LockedFact[]; outdated: readonly OutdatedLine[]; today: CalendarDate },
): void {
  const of = ({ letterId }: { letterId: string }): boolean => letterId === letter.id;
  if (letter.status === 'prepared') throw new Problem('letterUnchecked');
  if (letter.status !== 'checked') throw new Problem('letterNotDraft');
  if (letter.answerBy !== null && letter.answerBy < known.today) throw new Problem('letterAnswerByPast');
  const errors = factObstacles(known.facts.filter(of), known.today);
  if (errors.length > 0) throw new Problem('letterFactsOpen', { errors });
  const gone = known.outdated.filter(of).map(({ number, title }) => ({
    code: 'letterOutdated',
    message: `${number} ${title}`,
  }));
  if (gone.length > 0) throw new Problem('letterOutdated', { errors: gone });
}

async function send(
  tx: Transaction,
  { actor, occurredAt, today }: { actor: Actor; occurredAt: Date; today: CalendarDate },
  letters: readonly LockedLetter[],
  facts: readonly LockedFact[],
): Promise<{ id: string; number: string }[]> {
  const numbers = await nextNumbers(tx, letters, Number(today.slice(0, 4)));
  const sent = letters.map(({ id }) => ({ id, number: numbers.get(id) ?? '' }));
  await changedRows(tx, SEND, [JSON.stringify(sent), actor.userId, occurredAt]);
  await openReplies(
    tx,
    sent.map(({ id }) => id),
  );
  await recordAllOn(
    tx,
    letters.map((letter) => ({
      letter,
      context: { actor, actorUnitId: letter.ownerUnitId, commandId: newId(), occurredAt },
      record: {
        action: letter.kind === 'urge' ? 'urgeSent' : letter.kind === 'notice' ? 'noticeSent' : 'letterSent',
        payload: { kind: letter.kind, number: numbers.get(letter.id) ?? '', answerBy: letter.answerBy },
        // A special report is between the office and the leaders: no unit finds it in an item's record.
        onItems: letter.kind !== 'specialReport',
        unitIds:
          letter.kind === 'circular'
            ? facts.flatMap(({ letterId, unitId }) => (letterId === letter.id ? [unitId] : []))
            : [],
      },
    })),
  );
  return sent;
}

const SEND = `
  UPDATE letter SET status = 'sent', number = given.number, sent_by = $2, sent_at = $3, version = letter.version + 1
  FROM json_to_recordset($1::json) AS given (id uuid, number text) WHERE letter.id = given.id`;
