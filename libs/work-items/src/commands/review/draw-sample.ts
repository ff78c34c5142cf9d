import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { drawSampleSchema } from '#libs/contracts';
import { inTransaction, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { entry } from '../../acts.js';
import { drawSample, populationDigest, riskOf, type Candidate, type RiskFacts } from '../../domain/sampling.js';
import { AuditSamples, type AuditSample } from '../../queries/audit-samples.js';
import { insertRows } from '../../storage/insert-rows.js';
import { lockItems, type LockedItem } from '../../storage/lock-items.js';

type Request = z.infer<typeof drawSampleSchema>;
interface Drawn {
  seed: string;
  candidates: Candidate[];
  sample: Candidate[];
}

/** Draws a sample (抽查) of what was handed in to the supervisor's office, at random or by risk, so that it can be repeated. */
@Injectable()
export class DrawSample {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly samples: AuditSamples,
  ) {}

  /** Problems: `forbidden` for who supervises nothing, `sampleEmpty`, `sampleTooLarge`. */
  async run(actor: Actor, request: Request): Promise<AuditSample> {
    const officeId = actor.memberships.find(({ role }) => role === 'supervisor')?.generalOfficeId;
    if (!officeId) throw new Problem('forbidden');
    return inTransaction(this.dataSource, async (tx) => {
      const candidates = await population(tx, officeId, request.planId);
      if (candidates.length === 0) throw new Problem('sampleEmpty');
      if (request.size > candidates.length)
        throw new Problem('sampleTooLarge', { extension: { most: candidates.length } });
      const seed = request.seed ?? randomBytes(8).toString('hex');
      const drawn = { seed, candidates, sample: drawSample(candidates, { ...request, seed }) };
      const items = await lockItems(
        tx,
        drawn.sample.map(({ id }) => id),
      );
      const context = { actor, actorUnitId: officeId, commandId: newId(), occurredAt: new Date() };
      const sampleId = await store(tx, officeId, actor, context.occurredAt, request, drawn);
      await appendAll(
        tx,
        items.map((item) => entry(context, drawnEntry(item, sampleId, request.method))),
      );
      return this.samples.of(tx, actor, sampleId);
    });
  }
}

const drawnEntry = (item: LockedItem, sampleId: string, method: string) => ({
  subject: { type: 'workItem' as const, id: item.id, version: item.version },
  itemId: item.id,
  planId: item.planId,
  unitIds: [item.issuerUnitId, item.leadUnitId],
  action: 'drawnForAudit',
  payload: { sampleId, method },
});

async function population(tx: Transaction, officeId: string, planId: string | null): Promise<Candidate[]> {
  const rows = await tx.query<(RiskFacts & { id: string })[]>(POPULATION, [officeId, planId, dayIn(DEFAULT_TIME_ZONE)]);
  return rows.map(({ id, ...facts }) => ({ id, risk: riskOf(facts) }));
}

async function store(
  tx: Transaction,
  officeId: string,
  actor: Actor,
  at: Date,
  { planId, method, size }: Request,
  { seed, candidates, sample }: Drawn,
): Promise<string> {
  const sampleId = newId();
  const digest = Buffer.from(populationDigest(candidates), 'hex');
  await tx.query(STORE, [sampleId, officeId, planId, method, seed, size, candidates.length, digest, actor.userId, at]);
  const place = new Map(sample.map(({ id }, index) => [id, index + 1]));
  await insertRows(
    tx,
    'audit_sample_item',
    { sample_id: 'uuid', item_id: 'uuid', risk: 'integer', drawn: 'integer' },
    candidates.map(({ id, risk }) => ({ sample_id: sampleId, item_id: id, risk, drawn: place.get(id) ?? null })),
  );
  return sampleId;
}

const POPULATION = `
  SELECT item.id, item.key, coalesce(item.due_on < $3::date, false) AS overdue,
    item.rectification_count AS rectifications,
    EXISTS (SELECT FROM due_change AS change WHERE change.item_id = item.id) AS extended,
    EXISTS (SELECT FROM contest WHERE contest.item_id = item.id) AS contested
  FROM work_item AS item
  WHERE item.reviewer_unit_id = $1 AND item.form = 'item' AND item.status = 'submitted'
    AND ($2::uuid IS NULL OR item.plan_id = $2)
  ORDER BY item.id`;
const STORE = `
  INSERT INTO audit_sample (id, owner_unit_id, plan_id, method, seed, size, population_size, population_digest, drawn_by,
    drawn_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;
