import type { LetterKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId, type CalendarDate } from '#libs/kernel';
import { changedRows, insertRows } from '#libs/work-items';
import type { LetterWords, SpokenItem } from '../domain/letter-words.js';
import type { LetterFigure } from '../entities/letter.entity.js';

/** An item a letter is about. */
export interface LetterLine extends SpokenItem {
  readonly id: string;
  readonly leadUnitId: string;
}

/** What a letter says of a unit, with the items it counts. */
export interface UnitFacts {
  readonly unitId: string;
  readonly facts: string;
  readonly itemIds: readonly string[];
}

/** A letter as it is prepared. */
export interface NewLetter extends LetterWords {
  readonly kind: LetterKind;
  readonly ownerUnitId: string;
  readonly unitId: string | null;
  readonly planId: string | null;
  readonly followsId: string | null;
  readonly orderReason: string | null;
  readonly answerBy: CalendarDate | null;
  readonly figures: readonly LetterFigure[];
  readonly lines: readonly LetterLine[];
  readonly facts: readonly UnitFacts[];
  readonly preparedBy: string | null;
  readonly preparedAt: Date;
}

/**
 * Stores a prepared letter with its items and facts; its id, or null where an urge to the unit is prepared already or
 * another letter follows the same one.
 */
export async function insertLetter(tx: Transaction, letter: NewLetter): Promise<string | null> {
  const id = newId();
  const made = await changedRows<{ id: string }>(tx, INSERT, [
    id,
    letter.kind,
    letter.ownerUnitId,
    letter.unitId,
    letter.planId,
    letter.followsId,
    letter.orderReason,
    letter.title,
    letter.body,
    letter.closing,
    JSON.stringify(letter.figures),
    letter.answerBy,
    letter.preparedBy,
    letter.preparedAt,
  ]);
  if (made.length === 0) return null;
  await insertLines(tx, id, letter.lines);
  await insertRows(
    tx,
    'letter_fact',
    {
      id: 'uuid',
      letter_id: 'uuid',
      unit_id: 'uuid',
      facts: 'text',
      item_ids: 'uuid[]',
      status: 'text',
      version: 'integer',
    },
    letter.facts.map(({ unitId, facts, itemIds }) => ({
      id: newId(),
      letter_id: id,
      unit_id: unitId,
      facts,
      item_ids: itemIds,
      status: 'noted',
      version: 1,
    })),
  );
  return id;
}

/** The items of a letter in their order. */
export const insertLines = (tx: Transaction, letterId: string, lines: readonly LetterLine[]): Promise<void> =>
  insertRows(
    tx,
    'letter_item',
    { letter_id: 'uuid', item_id: 'uuid', ordinal: 'integer', due_on: 'date', due_text: 'text', overdue: 'boolean' },
    lines.map(({ id, dueOn, dueText, overdue }, index) => ({
      letter_id: letterId,
      item_id: id,
      ordinal: index + 1,
      due_on: dueOn,
      // of a date the words say nothing more
      due_text: dueOn === null ? dueText : '',
      overdue,
    })),
  );

const INSERT = `
  INSERT INTO letter (id, kind, status, owner_unit_id, unit_id, plan_id, follows_id, order_reason, title, body, closing,
    figures, answer_by, prepared_by, prepared_at)
  VALUES ($1, $2, 'prepared', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
  ON CONFLICT DO NOTHING RETURNING id`;
