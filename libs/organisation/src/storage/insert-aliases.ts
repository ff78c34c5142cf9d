import type { Transaction } from '#libs/database';
import { newId } from '#libs/kernel';
import { raiseOrganisationEpoch } from './epoch.js';

/** A further printed name of a unit or of a group, in one government's documents. */
export type AliasToInsert = { governmentId: string; name: string } & ({ unitId: string } | { groupId: string });

/** Stores aliases that are not known yet and returns how many were new; the same one twice is no error. */
export async function insertAliases(tx: Transaction, aliases: readonly AliasToInsert[]): Promise<number> {
  if (aliases.length === 0) return 0;
  await raiseOrganisationEpoch(tx);
  return storeAliases(tx, aliases);
}

/**
 * Keeps what a checker decided printed names mean, so that the next document is not asked about them again. The caller
 * holds the tree as it is (`holdOrganisation`) and must not raise its epoch: two who hold it would each wait for the
 * other. Nothing that is remembered of units changes by a further name.
 */
export async function rememberNames(tx: Transaction, aliases: readonly AliasToInsert[]): Promise<void> {
  if (aliases.length > 0) await storeAliases(tx, aliases);
}

/** In one order for everybody: whoever stores a name that another transaction stores waits for it. */
async function storeAliases(tx: Transaction, unordered: readonly AliasToInsert[]): Promise<number> {
  const aliases = unordered.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0));
  const added = await tx.query<unknown[]>(
    `INSERT INTO unit_alias (id, government_id, name, unit_id, group_id)
     SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::uuid[])
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      aliases.map(() => newId()),
      aliases.map((alias) => alias.governmentId),
      aliases.map((alias) => alias.name),
      aliases.map((alias) => ('unitId' in alias ? alias.unitId : null)),
      aliases.map((alias) => ('groupId' in alias ? alias.groupId : null)),
    ],
  );
  return added.length;
}
