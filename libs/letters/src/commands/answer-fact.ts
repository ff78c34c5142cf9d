import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { answerFactSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { changedRows, ensureVersion, readersOfRecordSql } from '#libs/work-items';
import { FactCheckViews, type FactCheckView } from '../queries/fact-check-views.js';
import { lockLetters, type LockedLetter } from '../storage/lock-letter.js';
import { recordOn } from './letter-scene.js';

/** A unit confirms what is to be said of it, or says what is not right. */
@Injectable()
export class AnswerFact {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: FactCheckViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `factNotAsked`. The version is that of the facts. */
  run(
    actor: Actor,
    factId: string,
    version: number,
    { verdict, words }: z.infer<typeof answerFactSchema>,
  ): Promise<FactCheckView> {
    const occurredAt = new Date();
    return inTransaction(this.dataSource, async (tx) => {
      const { fact, letter } = await this.lock(tx, factId);
      this.access.ensure(actor, 'answer', 'FactCheck', fact);
      ensureVersion(fact.version, version);
      if (fact.status !== 'asked' || !['prepared', 'checked'].includes(letter.status))
        throw new Problem('factNotAsked');
      await changedRows(tx, ANSWER, [factId, verdict, words === '' ? null : words, actor.userId, occurredAt]);
      await changedRows(tx, 'UPDATE letter SET version = version + 1 WHERE id = $1', [letter.id]);
      const context = { actor, actorUnitId: fact.unitId, commandId: newId(), occurredAt };
      const action = verdict === 'confirmed' ? 'factsConfirmed' : 'factsObjected';
      await recordOn(tx, context, letter, { action, payload: { answer: words }, unitIds: [fact.unitId] });
      return this.views.one(tx, actor, factId);
    });
  }

  /** The letter first, as all acts lock it; then the facts are read. What was never put to a unit it does not see. */
  private async lock(tx: Transaction, factId: string): Promise<{ fact: AskedFact; letter: LockedLetter }> {
    const [of] = await tx.query<{ letterId: string }[]>(
      `SELECT letter_id AS "letterId" FROM letter_fact WHERE id = $1`,
      [factId],
    );
    const [letter] = of ? await lockLetters(tx, [of.letterId]) : [];
    const [fact] = await tx.query<AskedFact[]>(READ, [factId]);
    if (!letter || !fact) throw new Problem('notFound');
    return { fact, letter };
  }
}

interface AskedFact {
  unitId: string;
  readerUnitIds: string[];
  status: string;
  version: number;
}

const READ = `
  SELECT unit_id AS "unitId", ${readersOfRecordSql('letter_fact.unit_id')} AS "readerUnitIds", status, version
  FROM letter_fact WHERE id = $1 AND check_by IS NOT NULL`;
const ANSWER = `
  UPDATE letter_fact SET status = $2, words = $3, answered_by = $4, answered_at = $5, version = version + 1 WHERE id = $1`;
