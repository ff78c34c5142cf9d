import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { z } from 'zod';
import { Access, reachOf, readingUnitIds, type Actor } from '#libs/access';
import type { colleaguesSchema, CommentSubjectType, nameableQuery } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { Colleagues, loadMembershipsOf } from '#libs/identity';
import { dayIn, DEFAULT_TIME_ZONE, Problem } from '#libs/kernel';
import { CommentSubjects, speakingUnit, type NamedReader } from '../comment-subjects.js';

/** Where somebody would be named: the subject, and the unit in which an internal comment stays. */
interface Place {
  readonly subjectType: CommentSubjectType;
  readonly subjectId: string;
  readonly staysIn: string | null;
}

const SHOWN = 30;
/** People who are looked at for one answer: the search is done once, however few of those it finds read the subject. */
const LOOKED_AT = 5_000;
/** People of whom it is asked at a time whether they read it. */
const BATCH = 300;

/** Who can be named in a comment: people who read its subject, for an internal one those of the unit in which it stays. */
@Injectable()
export class Nameable {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly colleagues: Colleagues,
    private readonly subjects: CommentSubjects,
  ) {}

  /** The first thirty of the first 5,000 colleagues whom the words find. Problem: `notFound` for a subject the actor may not read. */
  async run(
    actor: Actor,
    { subjectType, subjectId, internal, text }: z.infer<typeof nameableQuery>,
  ): Promise<z.infer<typeof colleaguesSchema>> {
    const { manager } = this.dataSource;
    const seen = await this.subjects.read(manager, actor, subjectType, subjectId);
    if (!seen) throw new Problem('notFound');
    const place = { subjectType, subjectId, staysIn: internal ? speakingUnit(actor, seen) : null };
    const found = await this.colleagues.names(actor, { text, limit: LOOKED_AT });
    const ids: string[] = [];
    for (let at = 0; at < found.length && ids.length < SHOWN; at += BATCH) {
      const batch = found.slice(at, at + BATCH);
      const readers = await this.readersAmong(manager, place, batch);
      ids.push(...batch.map(({ id }) => id).filter((id) => readers.has(id)));
    }
    return { items: await this.colleagues.these(actor, { text, ids: ids.slice(0, SHOWN) }) };
  }

  /**
   * The units by which those who are named read it; of somebody who takes part in it all of his or hers. Problems:
   * `approverInactive` for somebody who has left, `mentionCannotRead` with the names of those who may not read it.
   */
  async ensure(manager: EntityManager, place: Place, personIds: readonly string[]): Promise<string[]> {
    if (personIds.length === 0) return [];
    const people = await queryPrepared<Named>(manager, ACTIVE, [personIds]);
    if (people.length < personIds.length) throw new Problem('approverInactive');
    const readers = await this.readersAmong(manager, place, people);
    const names = people.filter(({ id }) => !readers.has(id)).map(({ name }) => name);
    if (names.length === 0) return [...readers.values()].flat();
    const message = `${names.join('、')}不能查看该内容，不能在此提醒，请改选。`;
    const errors = [{ code: 'mentionCannotRead' as const, path: '/mentionedIds', message, names }];
    throw new Problem('mentionCannotRead', { detail: message, errors });
  }

  /**
   * Of these people those who read it, each with the units by which he or she does. As of now, by the same rules as when
   * they ask; a few statements for any number of people.
   */
  private async readersAmong(
    manager: EntityManager,
    { subjectType, subjectId, staysIn }: Place,
    people: readonly Named[],
  ): Promise<Map<string, string[]>> {
    const ids = people.map(({ id }) => id);
    const memberships = await loadMembershipsOf(manager, ids, dayIn(DEFAULT_TIME_ZONE));
    // Rights add up over memberships: whoever reads it does so by one of them.
    const asked = people.flatMap(({ id, name }) => {
      const held = memberships.get(id) ?? [];
      if (staysIn !== null && !held.some(({ unitId }) => unitId === staysIn)) return [];
      return held.map((membership) => {
        const by: Actor = { userId: id, name, sessionId: '', mustChangePassword: false, memberships: [membership] };
        // a leader hears of what concerns the units of the field, not of the own one
        return { by, unitId: readingUnitIds(by)[0] ?? membership.unitId };
      });
    });
    const given = asked
      .filter(({ by }) => this.access.canSome(by, 'read', 'Comment'))
      .map(({ by, unitId }) => ({ ...reachOf(by), userId: by.userId, unitId }));
    const readable = this.subjects.of(subjectType).named.readable('$1::uuid', GIVEN);
    const rows = await manager.query<{ id: string; unitIds: string[] }[]>(
      `${READERS} WHERE ${readable} GROUP BY given."userId"`,
      [subjectId, JSON.stringify(given)],
    );
    return new Map(rows.map(({ id, unitIds }) => [id, unitIds]));
  }
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const ACTIVE = `SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[]) AND status = 'active' ORDER BY name, id`;
const GIVEN: NamedReader = {
  userId: 'given."userId"',
  serving: 'given.serving',
  offices: 'given.offices',
  reading: 'given.reading',
  field: 'given.field',
  wholeField: 'given."wholeField"',
};
const READERS = `
  SELECT given."userId" AS id, array_agg(DISTINCT given."unitId") AS "unitIds"
  FROM json_to_recordset($2::json) AS given ("userId" uuid, "unitId" uuid, serving uuid[], offices uuid[], reading uuid[],
    field uuid[], "wholeField" uuid[])`;
