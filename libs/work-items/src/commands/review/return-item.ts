import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { returnItemSchema } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { MarkedPart, WorkItemFacts } from '../../domain/facts.js';
import { WorkItemViews, type WorkItemView } from '../../queries/work-item-views.js';
import { ReviewableParts } from '../../reviewable-parts.js';
import { insertRows } from '../../storage/insert-rows.js';
import { storeMarks } from '../../storage/review-marks.js';
import { endSubmission, theSubmission } from '../../storage/submissions.js';
import { ActOnItem, type ActRecord, type ActScene } from '../act-on-item.js';
import { ensureParts } from './ensure-parts.js';

type Return = z.infer<typeof returnItemSchema>;

/** Gives an item back: for supplement (form, not counted) or for rectification (substance, counted). */
@Injectable()
export class ReturnItem {
  constructor(
    private readonly acts: ActOnItem,
    private readonly parts: ReviewableParts,
    private readonly views: WorkItemViews,
  ) {}

  /** Problems: `returnDuePast`, `returnIncomplete`, `returnAddsParts`, `notFound` for a part that is not the item's. */
  run(actor: Actor, itemId: string, version: number, body: Return): Promise<WorkItemView> {
    return this.acts.run(
      actor,
      {
        itemId,
        action: body.kind === 'supplement' ? 'returnForSupplement' : 'orderRectification',
        version,
        payload: body,
        facts: (tx) => factsOf(tx, itemId, body),
        effect: async (tx, scene) => {
          ensureParts(body.parts, await this.parts.of(tx, itemId));
          return giveBack(tx, scene, body);
        },
      },
      (tx) => this.views.workItem(tx, actor, itemId),
    );
  }
}

/** What earlier returns for supplement asked for, since the item was last handed out or rectified. */
async function factsOf(tx: Transaction, itemId: string, body: Return): Promise<Partial<WorkItemFacts>> {
  const earlier = await tx.query<{ complete: boolean; parts: MarkedPart[] }[]>(EARLIER, [itemId]);
  const { parts, dueOn, complete } = body;
  return {
    returning: {
      parts,
      dueOn,
      complete,
      earlierSupplements: earlier.length,
      lastComplete: earlier.find((one) => one.complete)?.parts ?? null,
    },
  };
}

async function giveBack(tx: Transaction, { item, context }: ActScene, body: Return): Promise<ActRecord> {
  const submission = theSubmission(item);
  const returnId = newId();
  await tx.query(RETURN, [
    returnId,
    item.id,
    submission.id,
    body.kind,
    body.reason,
    body.dueOn,
    body.complete,
    context.actor.userId,
    context.occurredAt,
  ]);
  await insertRows(
    tx,
    'item_return_part',
    { return_id: 'uuid', ordinal: 'integer', part: 'text', subject_id: 'uuid', note: 'text' },
    body.parts.map(({ part, subjectId, note }, ordinal) => ({
      return_id: returnId,
      ordinal,
      part,
      subject_id: subjectId,
      note,
    })),
  );
  await storeMarks(
    tx,
    context,
    submission.id,
    body.parts.map((part) => ({ ...part, verdict: 'returned' })),
  );
  const isRectification = body.kind === 'rectification';
  await endSubmission(tx, [item.id], isRectification ? 'rectify' : 'returned', context.occurredAt);
  await tx.query(isRectification ? COUNT_RECTIFICATION : COUNT_SUPPLEMENT, [item.id]);
  return {
    action: isRectification ? 'rectificationOrdered' : 'returnedForSupplement',
    payload: {
      returnId,
      reason: body.reason,
      dueOn: body.dueOn,
      complete: body.complete,
      parts: body.parts.map((part) => ({ ...part })),
    },
    unitIds: body.parts.flatMap(({ part, subjectId }) => (part === 'unit' ? [subjectId] : [])),
  };
}

const EARLIER = `
  SELECT given.complete, (SELECT json_agg(json_build_object('part', part.part, 'subjectId', part.subject_id))
    FROM item_return_part AS part WHERE part.return_id = given.id) AS parts
  FROM item_return AS given
  WHERE given.item_id = $1 AND given.kind = 'supplement' AND given.returned_at > coalesce(
    (SELECT max(ordered.returned_at) FROM item_return AS ordered
     WHERE ordered.item_id = $1 AND ordered.kind = 'rectification'), '-infinity')
  ORDER BY given.returned_at DESC`;
const RETURN = `
  INSERT INTO item_return (id, item_id, submission_id, kind, reason, due_on, complete, returned_by, returned_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const COUNT_RECTIFICATION = `
  UPDATE work_item SET open_return = 'rectification', rectification_count = rectification_count + 1 WHERE id = $1`;
const COUNT_SUPPLEMENT = `
  UPDATE work_item SET open_return = 'supplement', supplement_count = supplement_count + 1 WHERE id = $1`;
