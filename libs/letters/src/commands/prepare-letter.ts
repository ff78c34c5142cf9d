import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Access, type Actor } from '#libs/access';
import type { prepareLetterSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { addWorkingDays, dayIn, DEFAULT_TIME_ZONE, newId, Problem, type CalendarDate } from '#libs/kernel';
import { append } from '#libs/ledger';
import { holdOrganisation } from '#libs/organisation';
import { entry, officesOf } from '#libs/work-items';
import { keepsOrder } from '../domain/order.js';
import { ANSWER_WORKING_DAYS } from '../domain/urgeable.js';
import { LetterViews, type LetterView } from '../queries/letter-views.js';
import { insertLetter } from '../storage/insert-letter.js';
import { areWholePlan, chosenItems, earlierLetter, type ChosenItem } from '../storage/chosen-items.js';
import { composed } from './compose-letter.js';
import { prepareUrgesOf } from './prepare-urges.js';

type Input = z.infer<typeof prepareLetterSchema>;

/** Prepares a letter of the office about items of its own; the words are there to be changed before it is sent. */
@Injectable()
export class PrepareLetter {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly views: LetterViews,
  ) {}

  /**
   * Problems: `notFound` for an earlier letter one may not read, `letterItemsUnknown`, `letterOneUnit`, `letterOrder`,
   * `letterAlreadyPrepared`, `letterAnswerByPast`.
   */
  run(actor: Actor, input: Input): Promise<LetterView> {
    const occurredAt = new Date();
    const today = dayIn(DEFAULT_TIME_ZONE, occurredAt);
    return inTransaction(this.dataSource, async (tx) => {
      // First: the leads that are written to must still be so.
      await holdOrganisation(tx);
      const items = await chosenItems(tx, input.itemIds, today);
      const ownerUnitId = this.ownerOf(actor, items, input);
      await this.ensureOrder(tx, actor, input, today);
      const answerBy =
        input.answerBy ?? (input.kind === 'specialReport' ? null : addWorkingDays(today, ANSWER_WORKING_DAYS));
      if (answerBy !== null && answerBy < today) throw new Problem('letterAnswerByPast');
      const earlier = input.followsId === null ? null : ((await earlierLetter(tx, input.followsId)) ?? null);
      const id = await insertLetter(tx, {
        ...composed(input.kind, items, {
          answerBy,
          today,
          earlier,
          wholePlan: input.kind === 'specialReport' && (await areWholePlan(tx, items)),
        }),
        kind: input.kind,
        ownerUnitId,
        followsId: input.followsId,
        orderReason: input.orderReason,
        answerBy,
        lines: items,
        preparedBy: actor.userId,
        preparedAt: occurredAt,
      });
      if (id === null) throw new Problem('letterAlreadyPrepared');
      const context = { actor, actorUnitId: ownerUnitId, commandId: newId(), occurredAt };
      const subject = { type: 'letter' as const, id, version: 1 };
      const payload = { kind: input.kind, items: items.length, reason: input.orderReason ?? '' };
      await append(tx, entry(context, { subject, unitIds: [ownerUnitId], action: 'letterPrepared', payload }));
      return this.views.letter(tx, actor, id);
    });
  }

  /** Prepares the urges of the asker's offices now, as the worker does each day. */
  async urges(actor: Actor): Promise<{ prepared: number }> {
    const offices = actor.memberships.filter(({ role }) => role === 'supervisor').flatMap(officesOf);
    return inTransaction(this.dataSource, async (tx) => {
      await holdOrganisation(tx);
      return { prepared: await prepareUrgesOf(tx, new Date(), offices) };
    });
  }

  private ownerOf(actor: Actor, items: readonly ChosenItem[], { itemIds, kind }: Input): string {
    const owners = new Set(items.map(({ ownerUnitId }) => ownerUnitId));
    const [ownerUnitId] = owners;
    const known = items.length === new Set(itemIds).size && owners.size === 1 && ownerUnitId !== undefined;
    if (!known || !this.access.can(actor, 'prepare', 'Letter', { ownerUnitId }))
      throw new Problem('letterItemsUnknown');
    const leads = new Set(items.map(({ leadUnitId }) => leadUnitId));
    if (['urge', 'notice'].includes(kind) && leads.size > 1) throw new Problem('letterOneUnit');
    return ownerUnitId;
  }

  private async ensureOrder(tx: Transaction, actor: Actor, input: Input, today: CalendarDate): Promise<void> {
    const earlier = input.followsId === null ? null : await earlierLetter(tx, input.followsId);
    if (earlier === undefined || (earlier !== null && !this.access.can(actor, 'edit', 'Letter', earlier)))
      throw new Problem('notFound');
    const concerned = earlier === null || input.itemIds.some((id) => earlier.itemIds.includes(id));
    if (!keepsOrder(input.kind, concerned ? earlier : null, input.orderReason, today)) throw new Problem('letterOrder');
  }
}
