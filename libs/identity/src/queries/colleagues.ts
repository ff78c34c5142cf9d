import { Injectable } from '@nestjs/common';
import { InjectEntityManager } from '@nestjs/typeorm';
import { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { colleaguesQuery, colleaguesSchema } from '#libs/contracts';
import { queryPrepared } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';

type View = z.infer<typeof colleaguesSchema>;

const SHOWN = 30;

/**
 * Who can be named, in an approval or a comment, by a part of the name or of the unit: those who serve in the governments in which the
 * asker does. Those of the own unit come first; without words only they.
 */
@Injectable()
export class Colleagues {
  constructor(@InjectEntityManager() private readonly manager: EntityManager) {}

  async run(actor: Actor, query: z.infer<typeof colleaguesQuery>): Promise<View> {
    return { items: await queryPrepared(this.manager, FIRST, [...asked(actor, query), SHOWN]) };
  }

  /** The first `limit` in the same order by name alone, for one who leaves some of them out. */
  names(
    actor: Actor,
    { text, limit }: z.infer<typeof colleaguesQuery> & { limit: number },
  ): Promise<{ id: string; name: string }[]> {
    return queryPrepared(this.manager, NAMES, [...asked(actor, { text }), limit]);
  }

  /** Of those found by the same words these, in the same order. */
  these(
    actor: Actor,
    { text, ids }: z.infer<typeof colleaguesQuery> & { ids: readonly string[] },
  ): Promise<View['items']> {
    return queryPrepared(this.manager, THESE, [...asked(actor, { text }), ids]);
  }
}

const asked = (actor: Actor, { text }: z.infer<typeof colleaguesQuery>): unknown[] => [
  [...new Set(actor.memberships.map(({ governmentId }) => governmentId))],
  [...new Set(actor.memberships.map(({ unitId }) => unitId))],
  text?.trim() ?? '',
  dayIn(DEFAULT_TIME_ZONE),
  actor.userId,
];

/** Of these people those who serve in the governments in which the asker does, with their names. */
export async function colleaguesAmong(
  manager: EntityManager,
  actor: Actor,
  personIds: readonly string[],
): Promise<{ id: string; name: string }[]> {
  const governments = [...new Set(actor.memberships.map(({ governmentId }) => governmentId))];
  return queryPrepared(manager, AMONG, [governments, personIds, dayIn(DEFAULT_TIME_ZONE)]);
}

const AMONG = `
  SELECT DISTINCT person.id, person.name
  FROM unit_closure AS line
  JOIN membership AS member ON member.unit_id = line.descendant_id AND member.duty = 'business'
    AND member.valid_from <= $3::date AND (member.valid_to IS NULL OR member.valid_to > $3::date)
  JOIN user_account AS person ON person.id = member.user_id AND person.status = 'active'
  WHERE line.ancestor_id = ANY ($1::uuid[]) AND person.id = ANY ($2::uuid[])`;

const WITH_DUTIES = `
  SELECT person.id, person.name, json_agg(json_build_object('unit', json_build_object('id', unit.id, 'name', unit.name),
    'role', member.role) ORDER BY unit.official_place, unit.id) AS duties`;
const FOUND = `
  FROM unit_closure AS line
  JOIN membership AS member ON member.unit_id = line.descendant_id AND member.duty = 'business'
    AND member.valid_from <= $4::date AND (member.valid_to IS NULL OR member.valid_to > $4::date)
  JOIN user_account AS person ON person.id = member.user_id AND person.status = 'active' AND person.id <> $5
  JOIN unit ON unit.id = member.unit_id
  WHERE line.ancestor_id = ANY ($1::uuid[])
    AND CASE WHEN $3 = '' THEN member.unit_id = ANY ($2::uuid[])
      ELSE strpos(person.name, $3) > 0 OR strpos(unit.name, $3) > 0 END`;
const IN_ORDER = `
  GROUP BY person.id, person.name
  ORDER BY bool_or(member.unit_id = ANY ($2::uuid[])) DESC, min(unit.official_place), person.name COLLATE "zh-x-icu",
    person.id`;
const FIRST = `${WITH_DUTIES} ${FOUND} ${IN_ORDER} LIMIT $6`;
const NAMES = `SELECT person.id, person.name ${FOUND} ${IN_ORDER} LIMIT $6`;
const THESE = `${WITH_DUTIES} ${FOUND} AND person.id = ANY ($6::uuid[]) ${IN_ORDER}`;
