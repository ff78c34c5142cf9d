import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { recordAuditSchema } from '#libs/contracts';
import { queryPrepared, type Transaction } from '#libs/database';
import { compareDates, newId, Problem } from '#libs/kernel';
import { AuditPhotographs } from '../../audit-photographs.js';
import { ItemReviews, type ItemReview } from '../../queries/item-reviews.js';
import { theSubmission } from '../../storage/submissions.js';
import { ActOnItem, type ActRecord, type ActScene, type ItemAct } from '../act-on-item.js';

type Audit = z.infer<typeof recordAuditSchema>;

/** Records what was found about what was handed in (核查意见), at the desk or on the spot. */
@Injectable()
export class RecordAudit {
  constructor(
    private readonly acts: ActOnItem,
    private readonly reviews: ItemReviews,
    private readonly photographs: AuditPhotographs,
  ) {}

  /**
   * Problems: `ownSubmission`, `itemNotOpen`, `notFound` for a sample in which the item was not drawn or an upload of
   * somebody else, and those of the uploads.
   */
  run(actor: Actor, itemId: string, body: Audit): Promise<ItemReview> {
    return this.acts.run(actor, auditAct(itemId, body, this.photographs), (tx) => this.reviews.of(tx, actor, itemId));
  }
}

/** The act of recording an audit, also for those who close in the same command. */
export const auditAct = (itemId: string, body: Audit, photographs?: AuditPhotographs): ItemAct => ({
  itemId,
  action: 'recordAudit',
  raise: false,
  meets: body.conclusion === 'passed' ? ['auditPassed'] : [],
  payload: body,
  effect: (tx, scene) => record(tx, scene, body, photographs),
});

async function record(
  tx: Transaction,
  scene: ActScene,
  body: Audit,
  photographs: AuditPhotographs | undefined,
): Promise<ActRecord> {
  const { item, context, today } = scene;
  if (body.visitedOn !== null && compareDates(body.visitedOn, today) > 0)
    throw new Problem('invalidInput', {
      errors: [{ code: 'invalidInput', path: '/visitedOn', message: '核查日期不能晚于今日。' }],
    });
  if (body.sampleId !== null) {
    const drawn = await queryPrepared(tx, DRAWN, [body.sampleId, item.id, item.reviewerUnitId]);
    if (drawn.length === 0) throw new Problem('notFound');
  }
  const auditId = newId();
  await queryPrepared(tx, RECORD, [
    auditId,
    item.id,
    theSubmission(item).id,
    body.sampleId,
    body.kind,
    body.conclusion,
    body.opinion,
    body.visitedOn,
    body.place,
    body.team,
    context.actor.userId,
    context.occurredAt,
  ]);
  const { kind, conclusion, opinion, sampleId, visitedOn, place } = body;
  if (body.photographs.length > 0 && visitedOn !== null && place !== null)
    await photographs?.take(tx, scene, { id: auditId, visitedOn, place, opinion }, body.photographs);
  return { action: 'audited', payload: { auditId, kind, conclusion, opinion, sampleId } };
}

const DRAWN = `
  SELECT FROM audit_sample_item AS drawn JOIN audit_sample AS sample ON sample.id = drawn.sample_id
  WHERE drawn.sample_id = $1 AND drawn.item_id = $2 AND drawn.drawn IS NOT NULL AND sample.owner_unit_id = $3`;
const RECORD = `
  INSERT INTO audit_record (id, item_id, submission_id, sample_id, kind, conclusion, opinion, visited_on, place, team,
    recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
