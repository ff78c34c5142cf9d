import type { Role } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { type CalendarDate, newId } from '#libs/kernel';
import { dutyOf } from '../domain/duty.js';
import { foldLogin } from '../domain/login.js';
import { refusals } from './refusals.js';

/** An account to be stored; `passwordHash` comes from {@link Passwords} or is {@link NO_PASSWORD}. */
export interface UserToInsert {
  id: string;
  login: string;
  name: string;
  phone?: string | null;
  passwordHash: string;
  mustChangePassword: boolean;
}

/** A membership to be stored; `fieldUnitIds` are the units of a leader's field. */
export interface MembershipToInsert {
  userId: string;
  unitId: string;
  role: Role;
  wholeField?: boolean;
  fieldUnitIds?: readonly string[];
  validFrom: CalendarDate;
  validTo?: CalendarDate | null;
}

/** Stores any number of accounts in one statement. Problem: `loginTaken`. */
export async function insertUsers(tx: Transaction, users: readonly UserToInsert[]): Promise<void> {
  await tx
    .query(
      `INSERT INTO user_account (id, login, name, phone, password_hash, must_change_password, created_at)
       SELECT *, now() FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::boolean[])`,
      [
        users.map((user) => user.id),
        users.map((user) => foldLogin(user.login)),
        users.map((user) => user.name),
        users.map((user) => user.phone ?? null),
        users.map((user) => user.passwordHash),
        users.map((user) => user.mustChangePassword),
      ],
    )
    .catch(refusals);
}

/**
 * Stores any number of memberships in two statements and raises the access epochs of their users. Problem:
 * `dutiesConflict` where a person would be administrator and something else at a time.
 */
export async function insertMemberships(tx: Transaction, memberships: readonly MembershipToInsert[]): Promise<void> {
  if (memberships.length === 0) return;
  const rows = memberships.map((membership) => ({ ...membership, id: newId() }));
  await tx
    .query(
      `INSERT INTO membership (id, user_id, unit_id, role, duty, whole_field, valid_from, valid_to)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::date[],
         $8::date[])`,
      [
        rows.map((row) => row.id),
        rows.map((row) => row.userId),
        rows.map((row) => row.unitId),
        rows.map((row) => row.role),
        rows.map((row) => dutyOf(row.role)),
        rows.map((row) => row.wholeField ?? false),
        rows.map((row) => row.validFrom),
        rows.map((row) => row.validTo ?? null),
      ],
    )
    .catch(refusals);
  const fields = rows.flatMap((row) => (row.fieldUnitIds ?? []).map((unitId) => [row.id, unitId] as const));
  await tx.query('INSERT INTO leader_field (membership_id, unit_id) SELECT * FROM unnest($1::uuid[], $2::uuid[])', [
    fields.map(([id]) => id),
    fields.map(([, unitId]) => unitId),
  ]);
  await tx.query('UPDATE user_account SET access_epoch = access_epoch + 1 WHERE id = ANY ($1::uuid[])', [
    rows.map((row) => row.userId),
  ]);
}
