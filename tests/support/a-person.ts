import type { Role } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { insertMemberships, insertUsers, type MembershipToInsert, Passwords } from '#libs/identity';
import { newId } from '#libs/kernel';

/** The password of everybody in tests. */
export const PASSWORD = 'Haizhou-2024-duban';

const passwords = new Passwords({
  accessTokenSecret: '',
  refreshTokenSecret: '',
  passwordCost: { memoryCost: 256, timeCost: 1, parallelism: 1 },
});
let hash: Promise<string> | undefined;

/** Stores a person with one role in one unit since 2020 and returns the user id. */
export async function aPerson(
  tx: Transaction,
  person: {
    login: string;
    name?: string;
    mustChangePassword?: boolean;
    unitId: string;
    role: Role;
  } & Partial<MembershipToInsert>,
): Promise<string> {
  const { login, name = `${login}某`, mustChangePassword = false, ...membership } = person;
  const id = newId();
  hash ??= passwords.hash(PASSWORD);
  await insertUsers(tx, [{ id, login, name, passwordHash: await hash, mustChangePassword }]);
  await insertMemberships(tx, [{ validFrom: '2020-01-01', ...membership, userId: id }]);
  return id;
}
