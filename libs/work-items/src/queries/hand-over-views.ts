import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, readingUnitIds, type Actor } from '#libs/access';
import type { handOverPreviewSchema, handOverSchema } from '#libs/contracts';
import { instantJson } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { unmet } from '../domain/guards.js';
import { belongingTo, everBelongedTo } from '../storage/people-of-unit.js';
import { readersOfUnitSql } from '../storage/readers-of-unit.js';
import { workOfPerson, type HandOverParties, type PersonalWork } from '../storage/work-of-person.js';
import { personJson, unitJson } from './sql-json.js';

/** What a hand-over would move. */
export type HandOverPreview = z.infer<typeof handOverPreviewSchema>;
/** A hand-over that was done. */
export type HandOverView = z.infer<typeof handOverSchema>;

/** Reads hand-overs, those that were done and those that might be. */
@Injectable()
export class HandOverViews {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Problems: `notFound`, `forbidden`, `personNotOfUnit`. */
  async preview(actor: Actor, parties: HandOverParties): Promise<HandOverPreview> {
    const { manager } = this.dataSource;
    await this.ensureAllowed(manager, actor, parties);
    const work = await workOfPerson(manager, parties, dayIn(DEFAULT_TIME_ZONE));
    const [names] = await manager.query<Pick<HandOverPreview, 'unit' | 'from' | 'to'>[]>(NAMES, [
      parties.unitId,
      parties.fromUserId,
      parties.toUserId,
    ]);
    if (!names) throw new Problem('notFound');
    const movable = work.filter((one) => one.movable);
    const staying = byItem(work.filter((one) => !one.movable));
    return { ...names, items: byItem(movable), remaining: work.length - movable.length, staying };
  }

  /** Whoever hands over speaks for the unit; who takes over works there, and the other one does or did. */
  async ensureAllowed(
    manager: EntityManager,
    actor: Actor,
    { unitId, fromUserId, toUserId }: HandOverParties,
  ): Promise<void> {
    const [unit] = await manager.query<{ readerUnitIds: string[] }[]>(UNIT, [unitId]);
    if (!unit) throw new Problem('notFound');
    this.access.ensure(actor, 'create', 'HandOver', { unitId, ...unit });
    const present = await belongingTo(manager, unitId, [toUserId], dayIn(DEFAULT_TIME_ZONE));
    const strangers = [
      ...((await everBelongedTo(manager, unitId, fromUserId)) ? [] : ['/fromUserId']),
      ...(present.has(toUserId) && toUserId !== fromUserId ? [] : ['/toUserId']),
    ];
    if (strangers.length > 0)
      throw new Problem('personNotOfUnit', { errors: strangers.map((path) => unmet('personNotOfUnit', path)) });
  }

  /** Problem: `notFound`. */
  run(actor: Actor, handOverId: string): Promise<HandOverView> {
    return this.of(this.dataSource.manager, actor, handOverId);
  }

  /** The same inside a transaction. Items the asker no longer reads are counted only. */
  async of(manager: EntityManager, actor: Actor, handOverId: string): Promise<HandOverView> {
    const [row] = await manager.query<(Omit<HandOverView, 'items' | 'hidden'> & Facts)[]>(HAND_OVER, [handOverId]);
    if (!row) throw new Problem('notFound');
    const { unitId, readerUnitIds, total, ...handOver } = row;
    this.access.ensure(actor, 'read', 'HandOver', { unitId, readerUnitIds });
    const items = await manager.query<HandOverView['items']>(ITEMS, [handOverId, readingUnitIds(actor)]);
    return { ...handOver, items, hidden: total - items.length };
  }
}

interface Facts {
  unitId: string;
  readerUnitIds: string[];
  total: number;
}

/** An item once, though a unit and its office both named the person. */
export function byItem(work: readonly PersonalWork[]): HandOverPreview['items'] {
  const items = new Map<string, HandOverPreview['items'][number]>();
  for (const { itemId, number, title, status, dueOn, dueText, capacities } of work) {
    const known = items.get(itemId)?.capacities ?? [];
    const all = [...new Set([...known, ...capacities])];
    items.set(itemId, { id: itemId, number, title, status, dueOn, dueText, capacities: all });
  }
  return [...items.values()];
}

const UNIT = `SELECT ${readersOfUnitSql('unit.id')} AS "readerUnitIds" FROM unit WHERE unit.id = $1`;
const NAMES = `
  SELECT ${unitJson('$1::uuid')} AS unit, ${personJson('$2::uuid')} AS "from", ${personJson('$3::uuid')} AS "to"`;
const HAND_OVER = `
  SELECT given.id, given.unit_id AS "unitId", ${unitJson('given.unit_id')} AS unit,
    ${personJson('given.from_user_id')} AS "from", ${personJson('given.to_user_id')} AS "to", given.note,
    ${personJson('given.handed_by')} AS "handedBy", ${instantJson('given.handed_at')} AS "handedAt",
    ${readersOfUnitSql('given.unit_id')} AS "readerUnitIds",
    (SELECT count(*)::integer FROM hand_over_item AS handed WHERE handed.hand_over_id = given.id) AS total
  FROM hand_over AS given WHERE given.id = $1`;
const ITEMS = `
  SELECT item.id, item.number, item.title, item.status, item.due_on AS "dueOn", item.due_text AS "dueText", handed.capacities
  FROM hand_over_item AS handed JOIN work_item AS item ON item.id = handed.item_id
  WHERE handed.hand_over_id = $1 AND EXISTS (
    SELECT FROM item_scope AS scope WHERE scope.item_id = item.id AND scope.unit_id = ANY ($2::uuid[]))
  ORDER BY item.id`;
