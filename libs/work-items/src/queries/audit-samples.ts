import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { auditSampleSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { Problem } from '#libs/kernel';
import { personJson, unitJson } from './sql-json.js';

/** A sample as the API shows it. */
export type AuditSample = z.infer<typeof auditSampleSchema>;

/** The samples of the supervisor's own office: nobody else learns what was drawn before it is looked at. */
@Injectable()
export class AuditSamples {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The newest fifty. */
  async list(actor: Actor): Promise<{ items: AuditSample[] }> {
    const items = await this.dataSource.query<AuditSample[]>(`${SAMPLE} ORDER BY sample.drawn_at DESC LIMIT 50`, [
      officesOf(actor),
    ]);
    return { items };
  }

  /** Problem: `notFound`. */
  one(actor: Actor, sampleId: string): Promise<AuditSample> {
    return this.of(this.dataSource.manager, actor, sampleId);
  }

  /** As {@link one}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, sampleId: string): Promise<AuditSample> {
    const [found] = await manager.query<AuditSample[]>(`${SAMPLE} AND sample.id = $2`, [officesOf(actor), sampleId]);
    if (!found) throw new Problem('notFound');
    return found;
  }
}

const officesOf = (actor: Actor): string[] =>
  actor.memberships.flatMap(({ role, generalOfficeId }) =>
    role === 'supervisor' && generalOfficeId !== null ? [generalOfficeId] : [],
  );

const SAMPLE = `
  SELECT sample.id, sample.plan_id AS "planId", sample.method, sample.seed, sample.size,
    sample.population_size AS "populationSize", encode(sample.population_digest, 'hex') AS "populationDigest",
    ${personJson('sample.drawn_by')} AS "drawnBy", ${instantJson('sample.drawn_at')} AS "drawnAt",
    (SELECT json_agg(json_build_object('id', item.id, 'number', item.number, 'title', item.title,
        'lead', ${unitJson('item.lead_unit_id')}, 'status', item.status, 'risk', drawn.risk, 'version', item.version)
        ORDER BY drawn.drawn)
     FROM audit_sample_item AS drawn JOIN work_item AS item ON item.id = drawn.item_id
     WHERE drawn.sample_id = sample.id AND drawn.drawn IS NOT NULL) AS items
  FROM audit_sample AS sample WHERE sample.owner_unit_id = ANY ($1::uuid[])`;
