import type { Actor } from '#libs/access';
import type { Transaction } from '#libs/database';
import { Problem } from '#libs/kernel';
import type { UserSheetPlan } from '../domain/user-sheet-check.js';
import { insertMemberships, insertUsers } from './insert-users.js';
import { recordActs } from './record-act.js';

/** Stores what a checked sheet adds and records it, person by person under one command. */
export async function storeUserSheet(
  tx: Transaction,
  actor: Actor | null,
  plan: UserSheetPlan,
  hashOf: (login: string) => string,
): Promise<void> {
  await lockUnchanged(tx, plan.changed);
  await insertUsers(
    tx,
    plan.added.map((user) => ({ ...user, passwordHash: hashOf(user.login), mustChangePassword: true })),
  );
  await tx.query(
    `UPDATE user_account SET phone = given.phone FROM unnest($1::uuid[], $2::text[]) AS given (id, phone)
     WHERE user_account.id = given.id`,
    [plan.phones.map((user) => user.id), plan.phones.map((user) => user.phone)],
  );
  await insertMemberships(tx, plan.memberships);
  await tx.query('UPDATE user_account SET version = version + 1 WHERE id = ANY ($1::uuid[])', [
    plan.changed.map((user) => user.id),
  ]);
  const granted = (userId: string) =>
    plan.memberships
      .filter((membership) => membership.userId === userId)
      .map(({ unitId, role, validFrom, validTo }) => ({ unitId, role, validFrom, validTo: validTo ?? null }));
  await recordActs(tx, actor, [
    ...plan.added.map(({ id }) => ({
      userId: id,
      version: 1,
      action: 'userCreated' as const,
      unitIds: granted(id).map(({ unitId }) => unitId),
      payload: { memberships: granted(id) },
    })),
    ...plan.changed.map(({ id, version }) => ({
      userId: id,
      version: version + 1,
      action: 'userChanged' as const,
      unitIds: granted(id).map(({ unitId }) => unitId),
      payload: { memberships: granted(id), phone: plan.phones.some((user) => user.id === id) },
    })),
  ]);
}

/** Locks the accounts in one order, so that two imports wait for each other, and refuses what changed since the check. */
async function lockUnchanged(tx: Transaction, users: UserSheetPlan['changed']): Promise<void> {
  const locked = await tx.query<{ id: string; version: number }[]>(
    'SELECT id, version FROM user_account WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
    [users.map((user) => user.id)],
  );
  const versions = new Map(locked.map((user) => [user.id, user.version]));
  if (users.some((user) => versions.get(user.id) !== user.version))
    throw new Problem('conflict', { detail: '导入期间账号有变动，未导入任何内容，请重新导入。' });
}
