import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Access, type Actor } from '#libs/access';
import { inTransaction } from '#libs/database';
import { newId } from '#libs/kernel';
import type { DataSource } from 'typeorm';
import { NO_PASSWORD, Passwords } from '../credentials/passwords.js';
import { ensureEverywhere, userPlaces } from '../queries/user-places.js';
import { insertMemberships, insertUsers, type MembershipToInsert } from '../storage/insert-users.js';
import { recordActs } from '../storage/record-act.js';

/** A person to be created with his or her roles; without a password the account waits for a reset. */
export interface NewUser {
  login: string;
  name: string;
  phone?: string | null;
  password?: string;
  memberships: readonly Omit<MembershipToInsert, 'userId'>[];
}

/** Creates one account with its roles. */
@Injectable()
export class CreateUser {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly access: Access,
    private readonly passwords: Passwords,
  ) {}

  /** Returns the id; `actor` is null for the operator at the machine. Problems: `forbidden`, `loginTaken`, `dutiesConflict`. */
  async run(actor: Actor | null, given: NewUser): Promise<string> {
    const unitIds = given.memberships.map((membership) => membership.unitId);
    if (actor) ensureEverywhere(this.access, actor, 'create', await userPlaces(this.dataSource.manager, unitIds));
    const { login, name, phone } = given;
    const id = newId();
    const passwordHash = given.password === undefined ? NO_PASSWORD : await this.passwords.hash(given.password);
    await inTransaction(this.dataSource, async (tx) => {
      await insertUsers(tx, [{ id, login, name, phone, passwordHash, mustChangePassword: true }]);
      await insertMemberships(
        tx,
        given.memberships.map((membership) => ({ ...membership, userId: id })),
      );
      const memberships = given.memberships.map(({ unitId, role, validFrom }) => ({ unitId, role, validFrom }));
      await recordActs(tx, actor, [
        { userId: id, version: 1, action: 'userCreated', unitIds, payload: { memberships } },
      ]);
    });
    return id;
  }
}
