import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { letterSchema, letterSummarySchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE, Problem, type CalendarDate } from '#libs/kernel';
import { factObstacles } from '../domain/facts.js';
import { letterActsOf } from '../domain/letter-acts.js';
import { isUnanswered, nextKind } from '../domain/order.js';
import { isLateReply } from '../domain/replies.js';
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
    const known = factsFor(row);
    this.access.ensure(actor, 'read', 'Letter', known);
    const replies = this.repliesFor(actor, row, known);
    const waiting = row.unit ? [row.unit] : row.replies.filter(({ answer }) => answer === null).map(replying);
    return shown(row, {
      isOffice: this.access.can(actor, 'edit', 'Letter', known),
      answersFor: distinct(waiting.filter((unit) => this.answersFor(actor, known, unit.id))),
      isAsked: this.access.can(actor, 'answer', 'Letter', known),
      replies,
    });
  }

  private answersFor(actor: Actor, known: LetterFacts, unitId: string): boolean {
    return this.access.can(actor, 'answer', 'Letter', { ...known, answeringUnitIds: [unitId] });
  }

  /** Of a circular one reads what was answered by whom one reads: as if it had gone to that unit alone. */
  private repliesFor(actor: Actor, row: DetailRow, known: LetterFacts): LetterView['replies'] {
    const today = dayIn(DEFAULT_TIME_ZONE);
    return row.replies
      .filter(({ readerUnitIds }) => this.access.can(actor, 'read', 'Letter', { ...known, readerUnitIds }))
      .map((reply) => {
        const answeredOn = reply.answer === null ? null : dayIn(DEFAULT_TIME_ZONE, new Date(reply.answer.at));
        return {
          unit: reply.unit,
          answersNow: reply.answering.id === reply.unit.id ? null : reply.answering,
          answer: reply.answer,
          late: row.status !== 'withdrawn' && isLateReply(answeredOn, row.answerBy, today),
        };
      });
  }
}

interface Shown {
  readonly isOffice: boolean;
  readonly answersFor: LetterView['answersFor'];
  /** It goes to a unit of the asker's, whether that has answered or not. */
  readonly isAsked: boolean;
  readonly replies: LetterView['replies'];
}

function shown(row: DetailRow, { isOffice, answersFor, isAsked, replies }: Shown): LetterView {
  const today = dayIn(DEFAULT_TIME_ZONE);
  const { readerUnitIds: _, answeringUnitIds: __, ...rest } = row;
  const facts = row.facts.map((fact) => ({ ...fact, unitName: fact.unit.name }));
  const obstacles = factObstacles(facts, today);
  const acts = letterActsOf({
    status: row.status,
    isOffice,
    mayAnswer: answersFor.length > 0,
    hasFactsToAsk: facts.some(({ status }) => status === 'noted'),
    isBlocked: obstacles.length > 0,
    canEscalate: nextKind(row.kind) !== null && isUnanswered(row, today) && row.followedBy.length === 0,
  });
  const ownAnswered = row.status === 'sent' && isAsked && answersFor.length === 0;
  const answered = row.replies.filter(({ answer }) => answer !== null).length;
  return {
    ...rest,
    late: !ownAnswered && isLate(row, today),
    answers: isOffice && row.replies.length > 0 ? { asked: row.replies.length, answered } : null,
    ownAnswered,
    replies,
    answersFor: acts.includes('answer') ? answersFor : [],
    acts,
    obstacles: isOffice && ['prepared', 'checked'].includes(row.status) ? obstacles : [],
    ...(isOffice ? {} : FOR_OTHERS),
    facts: isOffice ? [...row.facts] : row.facts.map(bare),
  };
}

const replying = ({ answering }: DetailRow['replies'][number]): LetterView['answersFor'][number] => answering;
const distinct = (units: LetterView['answersFor']): LetterView['answersFor'] =>
  units.filter(({ id }, at) => units.findIndex((unit) => unit.id === id) === at);

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
interface LetterFacts {
  readonly ownerUnitId: string;
  readonly sent: boolean;
  readonly readerUnitIds: string[];
  readonly answeringUnitIds: string[];
}

const factsFor = (row: DetailRow): LetterFacts => ({
  ownerUnitId: row.owner.id,
  sent: row.sentAt !== null,
  readerUnitIds: row.readerUnitIds,
  answeringUnitIds: row.answeringUnitIds,
});

/** Whether the day to answer by is past and nothing came. */
export const isLate = (row: SummaryRow, today: CalendarDate): boolean => isUnanswered(row, today);
