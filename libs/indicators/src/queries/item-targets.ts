import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { readingUnitIds, type Actor } from '#libs/access';
import type { itemTargetsSchema, targetSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { branchesOfSql, personJson, unitJson } from '#libs/work-items';
import { isMet, percentReached } from '../domain/target-progress.js';
import { ItemStandings } from './item-standing.js';
import { countsSql } from './last-values.js';

/** The targets of an item with their readings, as one reader sees them. */
export type ItemTargetsView = z.infer<typeof itemTargetsSchema>;

type TargetRow = Omit<z.infer<typeof targetSchema>, 'met' | 'percent'>;

/** Reads the targets of an item. */
@Injectable()
export class ItemTargets {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly standings: ItemStandings,
  ) {}

  /** Problem: `notFound`. */
  run(actor: Actor, itemId: string): Promise<ItemTargetsView> {
    return this.of(this.dataSource.manager, actor, itemId);
  }

  /** As {@link run}, for a command's answer inside its transaction. */
  async of(manager: EntityManager, actor: Actor, itemId: string): Promise<ItemTargetsView> {
    const { breadth, version, may } = await this.standings.of(manager, actor, itemId);
    const rows = await manager.query<TargetRow[]>(TARGETS, [itemId, readingUnitIds(actor), breadth === 3]);
    return { targets: rows.map(withProgress), canSet: may('setTargets'), canReport: may('report'), version };
  }
}

function withProgress(row: TargetRow): z.infer<typeof targetSchema> {
  const value = row.latest?.value ?? null;
  const measured = { ...row, baselineValue: row.baseline?.value ?? null };
  return { ...row, met: isMet(measured, value), percent: percentReached(measured, value) };
}

// A JSON number would be read as a double: numbers leave the database as text.
const readingJson = `json_build_object('id', reading.id, 'unit', ${unitJson('reading.unit_id')},
  'capacity', reading.capacity, 'asOf', reading.as_of, 'status', reading.status, 'value', reading.value::text,
  'state', reading.state, 'gap', reading.gap, 'source', reading.source, 'expectedOn', reading.expected_on,
  'confirmed', reading.confirmed,
  'standing', CASE WHEN reading.recalled_at IS NOT NULL THEN 'recalled'
                   WHEN reading.replaced_by IS NOT NULL THEN 'replaced' ELSE 'effective' END,
  'reportedBy', ${personJson('reading.reported_by')}, 'reportedAt', ${instantJson('reading.reported_at')})`;

/** Readings of a target that one page still shows. */
const READINGS_SHOWN = 200;

// $1 the item, $2 the asker's reading units, $3 whether all readings are seen; else those of the own branch, with the
// lead's latest as everybody who reads the item has it.
const TARGETS = `
  WITH own AS MATERIALIZED (SELECT ${branchesOfSql('$2::uuid[]')} AS units)
  SELECT target.id, target.ordinal, target.indicator, target.operator, target.value::text, target.value_to::text AS "valueTo",
    target.unit, target.due_on AS "dueOn", target.strength, target.scope, target.cumulative, target.version,
    target.per, target.due_text AS "dueText", target.recurrence, target.continuing, target.approximate, target.printed,
    CASE WHEN target.baseline_value IS NULL THEN NULL ELSE json_build_object('value', target.baseline_value::text,
      'on', target.baseline_on, 'source', coalesce(target.baseline_source, '')) END AS baseline,
    CASE WHEN target.withdrawn_at IS NULL THEN NULL ELSE json_build_object(
      'at', ${instantJson('target.withdrawn_at')}, 'reason', target.withdrawn_reason) END AS withdrawn,
    (SELECT ${readingJson} FROM reading
     WHERE reading.target_id = target.id AND reading.capacity = 'lead' AND ${countsSql('reading')}
     ORDER BY reading.as_of DESC, reading.reported_at DESC LIMIT 1) AS latest,
    coalesce((
      SELECT json_agg(shown.reading) FROM (
        SELECT ${readingJson} AS reading FROM reading CROSS JOIN own
        WHERE reading.target_id = target.id AND ($3 OR reading.unit_id = ANY (own.units))
        ORDER BY reading.as_of DESC, reading.reported_at DESC, reading.id DESC LIMIT ${READINGS_SHOWN}) AS shown), '[]') AS readings
  FROM target WHERE target.item_id = $1
  ORDER BY target.withdrawn_at IS NOT NULL, target.ordinal`;
