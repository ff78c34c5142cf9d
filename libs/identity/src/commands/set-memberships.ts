import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction, type Transaction } from '#libs/database';
import { type CalendarDate, Problem } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { ensureEverywhere, userPlaces } from '../queries/user-places.js';
import { insertMemberships, type MembershipToInsert } from '../storage/insert-users.js';
import { lockUser } from '../storage/lock-user.js';
import { recordActs } from '../storage/record-act.js';

/** The roles a person has from a day on. */
export interface NewMemberships {
  from: CalendarDate;
  memberships: readonly Omit<MembershipToInsert, 'userId' | 'validFrom'>[];
}

/** Sets which roles a person has from a day on: what was before that day stays on record. */
@Injectable()
export class SetMemberships {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
  ) {}

  /** Returns the new version. Problems: `notFound`, `forbidden`, `stale`, `dutiesConflict`. */
  run(actor: Actor, userId: string, version: number, given: NewMemberships): Promise<number> {
    return inTransaction(this.dataSource, async (tx) => {
      const user = await lockUser(tx, userId);
      const next = given.memberships.map(({ unitId }) => unitId);
      ensureEverywhere(this.access, actor, 'change', [...user.places, ...(await userPlaces(tx, next))]);
      if (user.version !== version) throw new Problem('stale', { extension: { current: user.version } });
      await endMemberships(tx, userId, given.from);
      await insertMemberships(
        tx,
        given.memberships.map((membership) => ({ ...membership, userId, validFrom: given.from })),
      );
      await tx.query('UPDATE user_account SET version = version + 1, access_epoch = access_epoch + 1 WHERE id = $1', [
        userId,
      ]);
      const memberships = given.memberships.map(({ unitId, role, validTo }) => ({
        unitId,
        role,
        validTo: validTo ?? null,
      }));
      await recordActs(tx, actor, [
        {
          userId,
          version: version + 1,
          action: 'membershipsSet',
          unitIds: [...new Set([...user.unitIds, ...memberships.map(({ unitId }) => unitId)])],
          payload: { from: given.from, memberships },
        },
      ]);
      return version + 1;
    });
  }
}

async function endMemberships(tx: Transaction, userId: string, day: CalendarDate): Promise<void> {
  await tx.query(
    `DELETE FROM leader_field USING membership
     WHERE membership.id = leader_field.membership_id AND membership.user_id = $1 AND membership.valid_from >= $2`,
    [userId, day],
  );
  await tx.query('DELETE FROM membership WHERE user_id = $1 AND valid_from >= $2', [userId, day]);
  await tx.query(
    'UPDATE membership SET valid_to = $2, version = version + 1 WHERE user_id = $1 AND (valid_to IS NULL OR valid_to > $2)',
    [userId, day],
  );
}
