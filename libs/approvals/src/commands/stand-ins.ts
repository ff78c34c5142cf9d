import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '#libs/access';
import type { arrangeStandInSchema, standInSchema, standInsSchema } from '#libs/contracts';
import { inTransaction, queryPrepared, type Transaction } from '#libs/database';
import { dayIn, DEFAULT_TIME_ZONE, newId, Problem } from '#libs/kernel';
import { appendAll } from '#libs/ledger';
import { standInFault, type StandIn } from '../domain/stand-ins.js';
import { ledUnits, LISTED, standInCollisions } from '../queries/stand-in-collisions.js';
import { leadersOfUnits } from '../queries/people-of-rules.js';

type View = z.infer<typeof standInSchema>;

/** Says who decides for whom in a period (AB角): for oneself, or by the head of the unit for its people. */
@Injectable()
export class StandIns {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /**
   * Problems: `standInSelf`, `standInPeriod`, `standInOverlap` and `standInChain` with those it collides with, `approverInactive`, `forbidden` for another
   * person by one who does not lead that person's unit.
   */
  arrange(actor: Actor, input: z.infer<typeof arrangeStandInSchema>): Promise<View> {
    const { standInId, validFrom, validTo, reason } = input;
    const wanted: StandIn = { principalId: input.principalId ?? actor.userId, standInId, validFrom, validTo };
    return inTransaction(this.dataSource, async (tx) => {
      const today = dayIn(DEFAULT_TIME_ZONE);
      await this.ensureMay(tx, actor, wanted.principalId, today);
      // Both people, in the order of their ids: two arrangements that concern one person come one after the other.
      await queryPrepared(tx, LOCK_PEOPLE, [[wanted.principalId, standInId]]);
      await ensureServes(tx, [wanted.principalId, standInId], today);
      const known = await queryPrepared<StandIn>(tx, KNOWN, [[wanted.principalId, standInId]]);
      const fault = standInFault(wanted, known, today);
      if (fault) throw new Problem(fault.code, { errors: await standInCollisions(tx, actor, wanted, fault) });
      const id = newId();
      await queryPrepared(tx, ARRANGE, [
        ...[id, wanted.principalId, standInId, validFrom, validTo],
        ...[reason, actor.userId, new Date()],
      ]);
      await record(tx, actor, { id: wanted.principalId, action: 'standInArranged', standInId, validFrom, validTo });
      return one(tx, id);
    });
  }

  /** Ends it at once; what was decided stays. Problems: `notFound`, `stale`. */
  end(actor: Actor, id: string, version: number): Promise<View> {
    return inTransaction(this.dataSource, async (tx) => {
      const [row] = await queryPrepared<{ principalId: string; standInId: string; version: number }>(tx, LOCK, [id]);
      if (!row) throw new Problem('notFound');
      if (row.standInId !== actor.userId) await this.ensureMay(tx, actor, row.principalId, dayIn(DEFAULT_TIME_ZONE));
      if (row.version !== version) throw new Problem('stale');
      await queryPrepared(tx, 'DELETE FROM stand_in_side WHERE stand_in_id = $1', [id]);
      await queryPrepared(tx, END, [id, new Date()]);
      await record(tx, actor, { id: row.principalId, action: 'standInEnded', standInId: row.standInId });
      return one(tx, id);
    });
  }

  /** Those that concern the asker, and those of the people he or she leads; the newest first. */
  async list(actor: Actor): Promise<z.infer<typeof standInsSchema>> {
    return { items: await queryPrepared<View>(this.dataSource.manager, LIST, [actor.userId, ledUnits(actor)]) };
  }

  private async ensureMay(tx: Transaction, actor: Actor, principalId: string, today: string): Promise<void> {
    if (principalId === actor.userId) return;
    const units = await queryPrepared<{ id: string }>(tx, UNITS, [principalId, today]);
    const leaders = await leadersOfUnits(
      tx,
      units.map(({ id }) => id),
      today,
    );
    // One who leads nobody is told nothing of others.
    if (![...leaders.values()].flat().includes(actor.userId)) throw new Problem('notFound');
  }
}

async function ensureServes(tx: Transaction, ids: readonly string[], today: string): Promise<void> {
  const found = await queryPrepared<{ id: string }>(tx, SERVING, [ids, today]);
  if (ids.some((id) => !found.some((row) => row.id === id))) throw new Problem('approverInactive');
}

async function record(
  tx: Transaction,
  actor: Actor,
  { id, action, ...payload }: { id: string; action: string; [more: string]: string },
): Promise<void> {
  const [locked] = await queryPrepared<{ version: number }>(tx, PERSON, [id]);
  await appendAll(tx, [
    {
      subject: { type: 'user', id, version: locked?.version ?? 1 },
      unitIds: [],
      actorId: actor.userId,
      action,
      commandId: newId(),
      occurredAt: new Date(),
      payload,
    },
  ]);
}

async function one(tx: Transaction, id: string): Promise<View> {
  const [row] = await queryPrepared<View>(tx, `${VIEW} WHERE arranged.id = $1`, [id]);
  if (!row) throw new Problem('notFound');
  return row;
}

const inForce = `member.duty = 'business' AND member.valid_from <= $2::date
  AND (member.valid_to IS NULL OR member.valid_to > $2::date)`;
const KNOWN = `
  SELECT principal_id AS "principalId", stand_in_id AS "standInId", valid_from AS "validFrom", valid_to AS "validTo"
  FROM stand_in WHERE ended_at IS NULL AND (principal_id = ANY ($1::uuid[]) OR stand_in_id = ANY ($1::uuid[]))`;
const ARRANGE = `
  WITH arranged AS (
    INSERT INTO stand_in (id, principal_id, stand_in_id, valid_from, valid_to, reason, created_by, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  )
  INSERT INTO stand_in_side (stand_in_id, side, person_id, valid_from, valid_to)
  VALUES ($1, 'principal', $2, $4, $5), ($1, 'standIn', $3, $4, $5)`;
const LOCK = `
  SELECT principal_id AS "principalId", stand_in_id AS "standInId", version FROM stand_in
  WHERE id = $1 AND ended_at IS NULL FOR NO KEY UPDATE`;
const END = 'UPDATE stand_in SET ended_at = $2, version = version + 1 WHERE id = $1';
const UNITS = `SELECT member.unit_id AS id FROM membership AS member WHERE member.user_id = $1 AND ${inForce}`;
const SERVING = `
  SELECT person.id FROM user_account AS person WHERE person.id = ANY ($1::uuid[]) AND person.status = 'active'
    AND EXISTS (SELECT FROM membership AS member WHERE member.user_id = person.id AND ${inForce})`;
const LOCK_PEOPLE = 'SELECT id FROM user_account WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE';
const PERSON = 'SELECT version FROM user_account WHERE id = $1 FOR NO KEY UPDATE';
const VIEW = `
  SELECT arranged.id, arranged.version, arranged.valid_from AS "validFrom", arranged.valid_to AS "validTo",
    arranged.reason, arranged.ended_at IS NOT NULL AS ended,
    json_build_object('id', principal.id, 'name', principal.name) AS principal,
    json_build_object('id', other.id, 'name', other.name) AS "standIn"
  FROM stand_in AS arranged JOIN user_account AS principal ON principal.id = arranged.principal_id
  JOIN user_account AS other ON other.id = arranged.stand_in_id`;
const LIST = `${VIEW} WHERE ${LISTED}
  ORDER BY arranged.id DESC LIMIT 500`;
