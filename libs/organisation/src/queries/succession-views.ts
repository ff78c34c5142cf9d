import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import type { successionListSchema, successionSchema, successionSummarySchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { rowKey, tableOf, type TableRow } from '../successions/table.js';
import { UnitSuccessors } from '../unit-successors.js';
import { unitFacts } from './find-unit.js';
import { officialOrderKey } from './official-order.js';
import { unitNamesOn } from './unit-names.js';

/** A succession with its table. */
export type SuccessionView = z.infer<typeof successionSchema>;
type Summary = z.infer<typeof successionSummarySchema>;
type Row = SuccessionView['rows'][number];

/** Reads successions: those that are prepared with what they would move now, those that were applied with what moved. */
@Injectable()
export class SuccessionViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly successors: UnitSuccessors,
  ) {}

  /** Those of the governments whose units the asker reforms, newest first. */
  async list(actor: Actor): Promise<z.infer<typeof successionListSchema>> {
    const governments = [...new Set(actor.memberships.map(({ governmentId }) => governmentId))];
    const own = [];
    for (const id of governments) if (id !== null && (await this.may(this.dataSource.manager, actor, id))) own.push(id);
    const items = await this.dataSource.manager.query<Summary[]>(
      `${SUMMARY} WHERE given.government_id = ANY ($1::uuid[])
      ORDER BY given.id DESC LIMIT 200`,
      [own],
    );
    return { items };
  }

  /** Problem: `notFound`. */
  run(actor: Actor, id: string): Promise<SuccessionView> {
    return this.of(this.dataSource.manager, actor, id);
  }

  /** The same inside a transaction. */
  async of(manager: EntityManager, actor: Actor, id: string): Promise<SuccessionView> {
    const [found] = await manager.query<(Summary & { governmentId: string; day: string })[]>(
      `SELECT view.*, given.government_id AS "governmentId", least(given.effective_on, $2::date)::text AS day
       FROM (${SUMMARY}) AS view JOIN unit_succession AS given ON given.id = view.id WHERE view.id = $1`,
      [id, dayIn(DEFAULT_TIME_ZONE)],
    );
    if (!found || !(await this.may(manager, actor, found.governmentId))) throw new Problem('notFound');
    const { governmentId: _, day, ...summary } = found;
    const over = summary.status === 'applied' || summary.status === 'withdrawn';
    const { rows, digest } = over ? await this.kept(manager, id) : await this.proposed(manager, id);
    const names = await unitNamesOn(manager, [...new Set(rows.flatMap((row) => [row.fromUnitId, row.toUnitId]))], day);
    const named = (unitId: string) => ({ id: unitId, name: names.get(unitId) ?? '' });
    return {
      ...summary,
      rows: rows.map(({ fromUnitId, toUnitId, kind, subjectId, title, itemId, confirmed }): Row => {
        return { kind, subjectId, title, itemId, confirmed, from: named(fromUnitId), to: named(toUnitId) };
      }),
      digest,
      canEdit: !over,
    };
  }

  private async proposed(manager: EntityManager, id: string) {
    const table = await tableOf(manager, this.successors.all, id);
    const confirmed = new Set(table.stored.filter((row) => row.confirmed).map(rowKey));
    // What nobody has confirmed yet comes first, as it is what has to be looked at.
    const rows = table.rows.map((row) => ({ ...row, confirmed: confirmed.has(rowKey(row)) }));
    return { rows: rows.toSorted((a, b) => Number(a.confirmed) - Number(b.confirmed)), digest: table.digest };
  }

  private async kept(manager: EntityManager, id: string) {
    const rows = await manager.query<(TableRow & { confirmed: boolean })[]>(KEPT, [id]);
    return { rows, digest: '-' };
  }

  private async may(manager: EntityManager, actor: Actor, governmentId: string): Promise<boolean> {
    return this.access.can(actor, 'succeed', 'Unit', await unitFacts(manager, governmentId));
  }
}

const unitsJson = (column: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', unit.id, 'name', unit.name) ORDER BY ${officialOrderKey('unit.id')}), '[]')
   FROM unit WHERE unit.id IN (SELECT part.${column} FROM unit_succession_part AS part
     WHERE part.succession_id = given.id AND part.ordinal < 1000))`;
const SUMMARY = `
  SELECT given.id, given.kind, given.basis, given.effective_on AS "effectiveOn", given.version,
    CASE WHEN given.applied_at IS NOT NULL THEN 'applied' WHEN given.withdrawn_at IS NOT NULL THEN 'withdrawn'
      WHEN given.confirmed_at IS NOT NULL THEN 'confirmed' ELSE 'prepared' END AS status,
    ${unitsJson('from_unit_id')} AS "from", ${unitsJson('to_unit_id')} AS "to",
    (SELECT max(part.new_name) FROM unit_succession_part AS part WHERE part.succession_id = given.id) AS "newName",
    (SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit_succession_part AS part
     JOIN unit ON unit.id = part.parent_id WHERE part.succession_id = given.id LIMIT 1) AS parent,
    (SELECT coalesce(bool_or(part.ends), false) FROM unit_succession_part AS part
     WHERE part.succession_id = given.id) AS ends,
    (SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person
     WHERE person.id = given.created_by) AS "createdBy",
    ${instantJson('given.confirmed_at')} AS "confirmedAt", ${instantJson('given.applied_at')} AS "appliedAt"
  FROM unit_succession AS given`;
const KEPT = `
  SELECT kind, subject_id AS "subjectId", from_unit_id AS "fromUnitId", to_unit_id AS "toUnitId", confirmed, title,
    NULL::uuid AS "itemId"
  FROM unit_succession_row WHERE succession_id = $1 ORDER BY confirmed, ordinal, subject_id`;
