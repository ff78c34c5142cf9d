import type { Role } from '#libs/contracts';
import type { SeedField, SeedUser } from '../shapes.js';

/** A row of a liaison table: unit key, log-in, name. */
export type LiaisonRow = readonly [unitKey: string, login: string, name: string];

/** The day from which the duties of the demonstration hold: before the first plan was issued. */
export const dutiesValidFrom = '2024-01-02';

/** A person with one duty; nobody in the demonstration has two, so that each log-in shows one role alone. */
export function person(login: string, name: string, unitKey: string, role: Role, field?: SeedField): SeedUser {
  const membership = { unitKey, role, validFrom: dutiesValidFrom };
  return { login, name, memberships: [field ? { ...membership, field } : membership] };
}

/** The people of a liaison table. */
export function liaisonsOf(rows: readonly LiaisonRow[]): SeedUser[] {
  return rows.map(([unitKey, login, name]) => person(login, name, unitKey, 'liaison'));
}
