import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, unitsWhere, type Actor } from '#libs/access';
import type { coordinationsSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { unitStaff } from '../domain/transitions.js';
import { branchesOf } from './branches.js';
import { ensureReadable } from './item-reading.js';
import { personJson, unitJson } from './sql-json.js';

/** The requests for co-ordination of an item, as far as the asker sees them. */
export type CoordinationsView = z.infer<typeof coordinationsSchema>;

type Row = CoordinationsView['items'][number] & { askedById: string; issuerUnitId: string };

/** Requests for co-ordination: seen by issuer, reviewer and lead, and by the unit that asked. */
@Injectable()
export class Coordinations {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<CoordinationsView> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** The same inside a transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<CoordinationsView> {
    const { breadth } = await ensureReadable(manager, this.access, actor, itemId);
    const branch = breadth === 3 ? [] : await branchesOf(manager, actor);
    const rows = await manager.query<Row[]>(COORDINATIONS, [itemId, breadth, branch]);
    const own = unitsWhere(actor, unitStaff);
    return {
      items: rows.map(({ askedById, issuerUnitId, ...row }) => ({
        ...row,
        canAnswer:
          row.status === 'open' &&
          askedById !== actor.userId &&
          this.access.can(actor, 'answerCoordination', 'WorkItem', {
            issuerUnitId,
            readerUnitIds: readingUnitIds(actor),
          }),
        canWithdraw: row.status === 'open' && own.includes(row.unit.id),
      })),
    };
  }
}

const COORDINATIONS = `
  SELECT asked.id, ${unitJson('asked.unit_id')} AS unit, asked.matter, asked.proposal, asked.status,
    ${personJson('asked.asked_by')} AS "askedBy", asked.asked_by AS "askedById",
    ${instantJson('asked.asked_at')} AS "askedAt", asked.answer_by AS "answerBy",
    ${personJson('asked.answered_by')} AS "answeredBy", ${instantJson('asked.answered_at')} AS "answeredAt",
    asked.answer, asked.version, item.issuer_unit_id AS "issuerUnitId"
  FROM coordination AS asked JOIN work_item AS item ON item.id = asked.item_id
  WHERE asked.item_id = $1 AND ($2::integer = 3 OR asked.unit_id = ANY ($3::uuid[]))
  ORDER BY asked.asked_at, asked.id`;
