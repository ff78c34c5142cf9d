import type { Access, Actor } from '#libs/access';
import type { SuccessionKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { type CalendarDate, Problem } from '#libs/kernel';
import { unitFacts } from '../queries/find-unit.js';
import { raiseOrganisationEpoch } from '../storage/epoch.js';
import { recordActs } from '../storage/record-act.js';

/** A succession under lock. */
export interface LockedSuccession {
  id: string;
  governmentId: string;
  kind: SuccessionKind;
  effectiveOn: CalendarDate;
  confirmedBy: string | null;
  ended: boolean;
  version: number;
}

/**
 * Locks a succession for somebody who changes it, after the tree: nothing is issued to its units meanwhile. Problems:
 * `notFound`, `forbidden`, `stale`, `successionEnded`.
 */
export async function lockSuccession(
  tx: Transaction,
  access: Access,
  actor: Actor,
  { id, version }: { readonly id: string; readonly version: number },
): Promise<LockedSuccession> {
  await raiseOrganisationEpoch(tx);
  const [row] = await tx.query<LockedSuccession[]>(LOCK, [id]);
  if (!row) throw new Problem('notFound');
  const government = await unitFacts(tx, row.governmentId);
  if (!access.can(actor, 'succeed', 'Unit', government)) throw new Problem('notFound');
  if (row.version !== version) throw new Problem('stale', { extension: { current: row.version } });
  if (row.ended) throw new Problem('successionEnded');
  return row;
}

const LOCK = `
  SELECT id, government_id AS "governmentId", kind, effective_on AS "effectiveOn", confirmed_by AS "confirmedBy",
    (applied_at IS NOT NULL OR withdrawn_at IS NOT NULL) AS ended, version
  FROM unit_succession WHERE id = $1 FOR UPDATE`;

/** Records with the units that give something away what was done to their reform. */
export async function recordOfSuccession(
  tx: Transaction,
  actor: Actor,
  { id, governmentId }: LockedSuccession,
  action: 'successionConfirmed' | 'successionWithdrawn',
): Promise<void> {
  const units = await tx.query<{ unitId: string; version: number }[]>(UNITS, [id]);
  const payload = { successionId: id };
  await recordActs(
    tx,
    actor,
    units.map((unit) => ({ ...unit, action, alsoConcerns: [governmentId], payload })),
  );
}

const UNITS = `
  SELECT DISTINCT unit.id AS "unitId", unit.version
  FROM unit_succession_part AS part JOIN unit ON unit.id = part.from_unit_id WHERE part.succession_id = $1`;
