import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { letterSchema, letterSummarySchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE, Problem, type CalendarDate } from '#libs/kernel';
import { factObstacles } from '../domain/facts.js';
import { letterActsOf } from '../domain/letter-acts.js';
import { isUnanswered, nextKind } from '../domain/order.js';
import { DETAIL_COLUMNS, SUMMARY_COLUMNS, type DetailRow, type SummaryRow } from './letter-sql.js';

/** A letter as the page shows it. */
export type LetterView = z.infer<typeof letterSchema>;
/** A letter as lists show it. */
export type LetterSummary = z.infer<typeof letterSummarySchema>;

/** Reads letters; commands build their answer with it inside their transaction. */
@Injectable()
export class LetterViews {
  constructor(private readonly access: Access) {}

  /** Problem: `notFound`, also where the asker may not read it. */
  async letter(manager: EntityManager, actor: Actor, letterId: string): Promise<LetterView> {
    const [row] = await manager.query<DetailRow[]>(
      `SELECT ${SUMMARY_COLUMNS}, ${DETAIL_COLUMNS} FROM letter WHERE letter.id = $1`,
      [letterId],
    );
    if (!row) throw new Problem('notFound');
    const known = { ...factsFor(row), readerUnitIds: row.readerUnitIds };
    this.access.ensure(actor, 'read', 'Letter', known);
    return this.shown(row, {
      isOffice: this.access.can(actor, 'edit', 'Letter', known),
      mayAnswer: this.access.can(actor, 'answer', 'Letter', known),
    });
  }

  private shown(row: DetailRow, { isOffice, mayAnswer }: { isOffice: boolean; mayAnswer: boolean }): LetterView {
    const today = dayIn(DEFAULT_TIME_ZONE);
    const { readerUnitIds: _, ...rest } = row;
    const facts = row.facts.map((fact) => ({ ...fact, unitName: fact.unit.name }));
    const obstacles = factObstacles(facts, today);
    const acts = letterActsOf({
      status: row.status,
      isOffice,
      mayAnswer,
      hasFactsToAsk: facts.some(({ status }) => status === 'noted'),
      isBlocked: obstacles.length > 0,
      canEscalate: nextKind(row.kind) !== null && isUnanswered(row, today) && row.followedBy.length === 0,
    });
    return {
      ...rest,
      late: isLate(row, today),
      acts,
      obstacles: isOffice && ['prepared', 'checked'].includes(row.status) ? obstacles : [],
      ...(isOffice ? {} : FOR_OTHERS),
      facts: isOffice ? [...row.facts] : row.facts.map(bare),
    };
  }
}

/** How the office came to a letter is its own affair. */
const FOR_OTHERS = { checkedBy: null, checkedAt: null, orderReason: null, follows: null, followedBy: [] };

/** Of other units one reads the facts that were sent, not what was said about them before. */
const bare = (fact: LetterView['facts'][number]): LetterView['facts'][number] => ({
  ...fact,
  status: null,
  checkBy: null,
  words: null,
  answeredBy: null,
  answeredAt: null,
  keptReason: null,
});

/** What access asks of a letter. */
export const factsFor = (row: SummaryRow): { ownerUnitId: string; unitId: string | null; sent: boolean } => ({
  ownerUnitId: row.owner.id,
  unitId: row.unit?.id ?? null,
  sent: row.sentAt !== null,
});

/** Whether the day to answer by is past and nothing came. */
export const isLate = (row: SummaryRow, today: CalendarDate): boolean => isUnanswered(row, today);
