import type { DataSource } from 'typeorm';
import { inTransaction, type Transaction } from '#libs/database';
import { insertMemberships, insertUsers, type MembershipToInsert } from '#libs/identity';
import { newId } from '#libs/kernel';
import { insertAliases, insertGroups, insertUnits } from '#libs/organisation';
import { groups, units } from './city.js';
import { demoPassword, users } from './people.js';

/** Hashes the demonstration's password as the running system would. */
export type HashPassword = (password: string) => Promise<string>;

/** Stores the city, its groups and its people in one transaction, unless the city is there already. */
export async function seedCity(dataSource: DataSource, hashPassword: HashPassword): Promise<void> {
  const root = units.find((unit) => unit.parentKey === null);
  const [found] = await dataSource.query<unknown[]>('SELECT 1 FROM unit WHERE name = $1 AND parent_id IS NULL', [
    root?.name,
  ]);
  if (found) return;
  // Everyone has the same public password, so one hash will do.
  const passwordHash = await hashPassword(demoPassword);
  await inTransaction(dataSource, async (tx) => {
    const ids = await seedUnits(tx);
    await seedPeople(tx, ids, passwordHash);
  });
}

async function seedUnits(tx: Transaction): Promise<Map<string, string>> {
  const ids = new Map(units.map((unit) => [unit.key, newId()]));
  await insertUnits(
    tx,
    units.map(({ key, parentKey, order, kind, name, validFrom }) => ({
      id: idOf(ids, key),
      parentId: parentKey === null ? null : idOf(ids, parentKey),
      kind,
      name,
      officialOrder: order,
      validFrom,
    })),
  );
  const governmentId = idOf(ids, units.find((unit) => unit.parentKey === null)?.key ?? '');
  const stored = groups.map((group, index) => ({ ...group, id: newId(), officialOrder: (index + 1) * 10 }));
  await insertGroups(
    tx,
    stored.map(({ id, name, officialOrder, memberKind }) => ({
      id,
      governmentId,
      name,
      officialOrder,
      members: { kind: memberKind },
    })),
  );
  await insertAliases(tx, [
    ...units.flatMap((unit) => unit.aliases.map((name) => ({ governmentId, name, unitId: idOf(ids, unit.key) }))),
    ...stored.flatMap((group) => group.aliases.map((name) => ({ governmentId, name, groupId: group.id }))),
  ]);
  return ids;
}

async function seedPeople(tx: Transaction, ids: ReadonlyMap<string, string>, passwordHash: string): Promise<void> {
  const people = users.map((user) => ({ ...user, id: newId() }));
  await insertUsers(
    tx,
    people.map(({ id, login, name }) => ({ id, login, name, passwordHash, mustChangePassword: false })),
  );
  await insertMemberships(
    tx,
    people.flatMap(({ id, memberships }) =>
      memberships.map(({ unitKey, role, field, validFrom }): MembershipToInsert => ({
        userId: id,
        unitId: idOf(ids, unitKey),
        role,
        validFrom,
        wholeField: field?.scope === 'all',
        fieldUnitIds: field?.scope === 'units' ? field.unitKeys.map((key) => idOf(ids, key)) : [],
      })),
    ),
  );
}

function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The seed names a unit it does not define: ${key}`);
  return id;
}
