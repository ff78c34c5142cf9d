import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { reportReadingSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { canonicalDecimal, compareDates, Problem } from '#libs/kernel';
import { ActOnItem, type ActRecord, type ActScene } from '#libs/work-items';
import { doubtDetails, doubtsAbout } from '../domain/plausibility.js';
import { readingFaults, tidyReading } from '../domain/reading-rules.js';
import { ItemTargets, type ItemTargetsView } from '../queries/item-targets.js';
import { colleaguesReading } from '../queries/colleagues-reading.js';
import { lastValues } from '../queries/last-values.js';
import { lockTarget, type LockedTarget } from '../storage/lock-target.js';
import { storeReadings } from '../storage/store-readings.js';

type Body = z.infer<typeof reportReadingSchema>;

/** Reports what was reached on a day (完成值): the lead, whose readings are the progress, or a unit named in the item. */
@Injectable()
export class ReportReading {
  constructor(
    private readonly acts: ActOnItem,
    private readonly targets: ItemTargets,
  ) {}

  /**
   * Problems: `notFound` also for a target of another item, `forbidden`, `itemNotOpen`, `targetWithdrawn`,
   * `readingInFuture`, `readingTooEarly`, `readingInvalid`, `readingImplausible` unless confirmed, also for a value that
   * takes the place of a colleague's.
   */
  run(actor: Actor, itemId: string, targetId: string, body: Body): Promise<ItemTargetsView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: 'report',
        raise: false,
        payload: { targetId, ...body },
        facts: () => Promise.resolve({ touched: [{ part: 'target', subjectId: targetId }] }),
        effect: (tx, scene) => report(tx, scene, targetId, body),
      },
      (tx) => this.targets.of(tx, actor, itemId),
    );
  }
}

async function report(tx: Transaction, { item, context, today }: ActScene, targetId: string, body: Body) {
  const target = await lockTarget(tx, item.id, targetId);
  if (target.withdrawn) throw new Problem('targetWithdrawn');
  if (compareDates(body.asOf, today) > 0)
    throw new Problem('readingInFuture', {
      errors: [{ code: 'readingInFuture', path: '/asOf', message: '截至日期不能晚于今日。' }],
    });
  if (compareDates(body.asOf, target.firstDay) < 0)
    throw new Problem('readingTooEarly', {
      errors: [{ code: 'readingTooEarly', path: '/asOf', message: `截至日期不能早于 ${target.firstDay}。` }],
    });
  const reading = tidyReading({ ...body, value: body.value === null ? null : canonicalDecimal(body.value) });
  const errors = readingFaults(target.operator, reading, today);
  if (errors.length > 0) throw new Problem('readingInvalid', { errors });
  const unitId = context.actorUnitId;
  const doubted = await isDoubted(tx, target, { ...reading, unitId, userId: context.actor.userId });
  const capacity = unitId === item.leadUnitId ? ('lead' as const) : ('named' as const);
  const stored = { ...reading, targetId, unitId, capacity, confirmed: doubted };
  const [readingId = ''] = await storeReadings(tx, [stored], { userId: context.actor.userId, at: context.occurredAt });
  const { asOf, status, value } = reading;
  return {
    action: capacity === 'lead' ? 'readingReported' : 'shareReadingReported',
    payload: { targetId, readingId, asOf, status, value },
  } satisfies ActRecord;
}

/** Whether the value looks wrong and the person has confirmed it. Problem: `readingImplausible` where it is not confirmed. */
async function isDoubted(
  tx: Transaction,
  { operator, value: wanted, unit, cumulative, id }: LockedTarget,
  { value, asOf, confirmed, unitId, userId, ...said }: Body & { unitId: string; userId: string },
): Promise<boolean> {
  const replaced = await colleaguesReading(tx, { targetId: id, unitId, asOf, userId, value, state: said.state });
  const numbers = value === null || operator === 'qualitative' ? [] : await doubtsOf(value);
  if (!confirmed && (replaced.length > 0 || numbers.length > 0))
    throw new Problem('readingImplausible', { errors: [...replaced, ...doubtDetails(numbers, '/value')] });
  return numbers.length > 0;

  async function doubtsOf(number: string) {
    const [last = null] = await lastValues(tx, [{ targetId: id, unitId, before: asOf }]);
    return doubtsAbout(number, { unit, cumulative, wanted, last });
  }
}
