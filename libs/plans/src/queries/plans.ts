import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '#libs/access';
import {
  id,
  instant,
  type planListQuery,
  type planPageSchema,
  type planSchema,
  type planSummarySchema,
} from '#libs/contracts';
import { decodeCursor, encodeCursor, foldForSearch, Problem } from '#libs/kernel';
import { Plan } from '../entities/plan.entity.js';
import { PlanSource } from '../entities/plan-version.entity.js';
import { IssuedPlans } from '../issued-plans.js';
import { PlanAccess } from '../plan-access.js';

type Summary = z.infer<typeof planSummarySchema>;
type Row = Omit<Summary, 'owner' | 'createdAt' | 'issuedAt' | 'dispatchesIssued' | 'dispatchesSigned'> & {
  ownerId: string;
  ownerName: string;
  createdAt: Date;
  issuedAt: Date | null;
};

const cursorSchema = z.strictObject({ at: instant, id });

/** Lists plans the actor may read, newest first, and reads one. */
@Injectable()
export class Plans {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: PlanAccess,
    private readonly issuedPlans: IssuedPlans,
  ) {}

  async list(actor: Actor, query: z.infer<typeof planListQuery>): Promise<z.infer<typeof planPageSchema>> {
    const rows = this.rows(actor);
    if (query.status) rows.andWhere('plan.status = :status', { status: query.status });
    else rows.andWhere(`plan.status <> 'discarded'`);
    if (query.text)
      rows.andWhere('position(:text in lower(normalize(plan.title, NFKC))) > 0', { text: foldForSearch(query.text) });
    if (query.cursor) {
      const { at, id } = decodeCursor(cursorSchema, query.cursor);
      rows.andWhere('(plan.created_at, plan.id) < (:at, :id)', { at, id });
    }
    const found = await rows
      .orderBy('plan.created_at', 'DESC')
      .addOrderBy('plan.id', 'DESC')
      .limit(query.limit + 1)
      .getRawMany<Row>();
    const page = found.slice(0, query.limit);
    const last = page.at(-1);
    const next =
      found.length > query.limit && last ? encodeCursor({ at: last.createdAt.toISOString(), id: last.id }) : null;
    return { items: await this.summaries(page), next };
  }

  /** Problem `notFound`. */
  async one(actor: Actor, id: string): Promise<z.infer<typeof planSchema>> {
    const row = await this.rows(actor).andWhere('plan.id = :id', { id }).getRawOne<Row>();
    if (!row) throw new Problem('notFound');
    const [summary] = await this.summaries([row]);
    const own = this.access.mayCheck(actor, { ownerUnitId: summary?.owner.id ?? '' });
    const [under] = await this.dataSource.query<{ heldBy: string | null; revising: boolean }[]>(UNDER_CHECK, [id]);
    const people = await this.dataSource.query<{ id: string; name: string; issued: boolean }[]>(
      `SELECT person.id, person.name, false AS issued FROM plan JOIN user_account AS person ON person.id = plan.created_by WHERE plan.id = $1
       UNION ALL
       SELECT person.id, person.name, true FROM plan JOIN user_account AS person ON person.id = plan.issued_by WHERE plan.id = $1`,
      [id],
    );
    const person = (issued: boolean) =>
      people.filter((one) => one.issued === issued).map(({ id: personId, name }) => ({ id: personId, name }))[0];
    const createdBy = person(false);
    if (!summary || !createdBy) throw new Problem('notFound');
    const sources = await this.dataSource
      .createQueryBuilder(PlanSource, 'source')
      .innerJoin('plan_version', 'edition', 'edition.id = source.planVersionId AND edition.status = :status', summary)
      .where('source.planId = :id', { id })
      .orderBy('source.createdAt')
      .getMany();
    return {
      ...summary,
      createdBy,
      issuedBy: person(true) ?? null,
      heldBy: (own && under?.heldBy) || null,
      revising: own && (under?.revising ?? false),
      sources: sources.map((source) => ({
        id: source.id,
        fileName: source.fileName,
        mediaType: source.mediaType,
        byteSize: source.byteSize,
        sha256: source.sha256.toString('hex'),
        createdAt: source.createdAt.toISOString(),
        copy: own && sources.find((one) => one.planVersionId === source.planVersionId) !== source,
      })),
    };
  }

  private rows(actor: Actor): SelectQueryBuilder<Plan> {
    const readable = this.access.readable(actor);
    return this.dataSource
      .createQueryBuilder(Plan, 'plan')
      .innerJoin('unit', 'owner', 'owner.id = plan.owner_unit_id')
      .select(['plan.id AS id', 'plan.kind AS kind', 'plan.status AS status', 'plan.handling AS handling'])
      .addSelect(['plan.title AS title', 'plan.number AS number', 'plan.document_number AS "documentNumber"'])
      .addSelect([
        'plan.issuing_authority AS "issuingAuthority"',
        'plan.issued_on AS "issuedOn"',
        'plan.version AS version',
      ])
      .addSelect([
        'plan.created_at AS "createdAt"',
        'plan.issued_at AS "issuedAt"',
        'owner.id AS "ownerId"',
        'owner.name AS "ownerName"',
      ])
      .addSelect(
        `(SELECT count(*)::int FROM draft_item AS item JOIN plan_version AS version ON version.id = item.plan_version_id
          WHERE version.id = ${IN_FORCE} AND NOT item.removed)`,
        'itemCount',
      )
      .addSelect(
        `(SELECT count(*)::int FROM draft_question AS question JOIN plan_version AS version ON version.id = question.plan_version_id
          WHERE plan.status = 'draft' AND version.id = ${IN_FORCE} AND question.status = 'open')`,
        'openQuestions',
      )
      .where(readable.sql, readable.parameters);
  }

  private async summaries(rows: readonly Row[]): Promise<Summary[]> {
    const counts = await this.issuedPlans.dispatchCounts(
      this.dataSource.manager,
      rows.map((row) => row.id),
    );
    return rows.map(({ ownerId, ownerName, createdAt, issuedAt, ...row }) => ({
      ...row,
      owner: { id: ownerId, name: ownerName },
      createdAt: createdAt.toISOString(),
      issuedAt: issuedAt?.toISOString() ?? null,
      dispatchesIssued: counts.get(row.id)?.issued ?? 0,
      dispatchesSigned: counts.get(row.id)?.signed ?? 0,
    }));
  }
}

const UNDER_CHECK = `
  SELECT plan.held_by AS "heldBy", plan.status = 'issued' AND EXISTS (SELECT FROM plan_version AS edition
    WHERE edition.plan_id = plan.id AND edition.status = 'draft') AS revising
  FROM plan WHERE plan.id = $1`;
// The text that stands for the plan: the newest issued one, or its only draft. What revises it is not told here.
const IN_FORCE = `(SELECT edition.id FROM plan_version AS edition
  WHERE edition.plan_id = plan.id AND edition.status = plan.status ORDER BY edition.number DESC LIMIT 1)`;
