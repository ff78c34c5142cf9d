import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Access, type Actor } from '#libs/access';
import type { LetterStatus, ProblemCode } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem, type CalendarDate } from '#libs/kernel';
import { appendAll, type NewLedgerEntry } from '#libs/ledger';
import { ensureVersion, entry, type ActContext } from '#libs/work-items';
import { LetterViews, type LetterView } from '../queries/letter-views.js';
import { itemsOf, lockLetters, type LockedLetter } from '../storage/lock-letter.js';

/** What an act on a letter works with. */
export interface LetterScene {
  readonly letter: LockedLetter;
  readonly context: ActContext;
  readonly today: CalendarDate;
}

/** What an act is called in the ledger, with its change and reason. */
export type LetterRecord = Pick<NewLedgerEntry, 'action' | 'payload'> & {
  /** Also in the record of each item of the letter, or of those that one of these units leads. */
  readonly onItems?: boolean | readonly string[];
  readonly unitIds?: readonly string[];
};

/** How an act is asked for. */
export interface LetterAsked {
  readonly letterId: string;
  readonly version: number;
  /** The right that is needed. */
  readonly act: string;
  readonly from: readonly LetterStatus[];
  /** What is said where the letter does not stand there. */
  readonly otherwise: ProblemCode;
  /** The unit in whose name the actor acts; the office unless it is said. */
  readonly actingUnit?: (letter: LockedLetter) => string | null;
  /** The oldest version in which the actor saw what counts; the present one unless it is said. */
  readonly unchangedSince?: (letter: LockedLetter) => number;
}

/** Runs acts on one letter: lock, access, version, state, effect, ledger; all in one transaction. */
@Injectable()
export class LetterScenes {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: LetterViews,
  ) {}

  /** Problems: `notFound`, `forbidden`, `stale`, `otherwise`, and those of the effect. */
  act(
    actor: Actor,
    asked: LetterAsked,
    effect: (tx: Transaction, scene: LetterScene) => Promise<LetterRecord>,
  ): Promise<LetterView> {
    const occurredAt = new Date();
    return inTransaction(this.dataSource, async (tx) => {
      const [letter] = await lockLetters(tx, [asked.letterId]);
      if (!letter) throw new Problem('notFound');
      this.access.ensure(actor, asked.act, 'Letter', letter);
      const since = asked.unchangedSince?.(letter) ?? letter.version;
      if (asked.version < since || asked.version > letter.version) ensureVersion(letter.version, asked.version);
      if (!asked.from.includes(letter.status)) throw new Problem(asked.otherwise);
      const actorUnitId = asked.actingUnit ? asked.actingUnit(letter) : letter.ownerUnitId;
      const context = { actor, actorUnitId, commandId: newId(), occurredAt };
      const record = await effect(tx, { letter, context, today: dayIn(DEFAULT_TIME_ZONE, occurredAt) });
      await recordOn(tx, context, letter, record);
      return this.views.letter(tx, actor, letter.id);
    });
  }
}

/** An act on a letter, as the ledger is told of it. */
export interface RecordedAct {
  readonly letter: Pick<LockedLetter, 'id' | 'version' | 'ownerUnitId' | 'unitId'>;
  readonly context: ActContext;
  readonly record: LetterRecord;
}

const isOn = (onItems: LetterRecord['onItems'], leadUnitId: string): boolean =>
  typeof onItems === 'object' ? onItems.includes(leadUnitId) : onItems === true;

/** Writes an act on a letter to the ledger; the act has raised the letter's version by one. */
export const recordOn = (
  tx: Transaction,
  context: ActContext,
  letter: RecordedAct['letter'],
  record: LetterRecord,
): Promise<void> => recordAllOn(tx, [{ letter, context, record }]);

/** The same for several letters at once. */
export async function recordAllOn(tx: Transaction, acts: readonly RecordedAct[]): Promise<void> {
  const onItems = acts.filter(({ record }) => record.onItems !== undefined).map(({ letter }) => letter.id);
  const items = onItems.length === 0 ? [] : await itemsOf(tx, onItems);
  await appendAll(
    tx,
    acts.flatMap(({ letter, context, record: { action, payload, unitIds = [], onItems: on } }) => {
      const concerned = [letter.ownerUnitId, ...(letter.unitId === null ? [] : [letter.unitId]), ...unitIds];
      const subject = { type: 'letter' as const, id: letter.id, version: letter.version + 1 };
      const told = { subject, unitIds: concerned, action };
      return [
        entry(context, { ...told, payload }),
        ...items
          .filter(({ letterId, leadUnitId }) => letterId === letter.id && isOn(on, leadUnitId))
          .map(({ itemId, planId, letterId }) =>
            entry(context, { ...told, itemId, planId, payload: { ...payload, letterId } }),
          ),
      ];
    }),
  );
}
