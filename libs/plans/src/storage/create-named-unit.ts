import type { Actor } from '#libs/access';
import { type Answer, constitutiveUnitKinds, unitKinds } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { ensureNameFree, insertUnits } from '#libs/organisation';
import { type Place, targetName } from './targets-in-government.js';

/** The plan that names a unit, and where it belongs. */
export type NamingPlace = Place & { readonly planId: string };

type NewUnit = Extract<Answer, { choice: 'newUnit' }>;

/** A unit in force that bears the name below the same parent; another draft may have made it meanwhile. */
export async function unitOfName(tx: Transaction, { day }: Place, { name, parentId }: NewUnit): Promise<string | null> {
  const [found] = await tx.query<{ id: string }[]>(IN_FORCE, [parentId, name, day]);
  return found?.id ?? null;
}

/**
 * Makes the unit a document names and the city does not know yet. One that an answer in this draft made, and that was
 * taken back, is there still and is what is meant: `made` says whether it is new. The caller has raised the organisation's epoch before it locked the
 * plan. Problems: `answerNotOffered` (also for kinds that only an administrator makes), `unitNotActive`,
 * `unitNameTaken`.
 */
export async function namedUnit(
  tx: Transaction,
  actor: Actor,
  place: NamingPlace,
  { name, kind: given, parentId }: NewUnit,
): Promise<{ unitId: string; made: boolean }> {
  const kind = unitKinds.find((known) => known === given && !constitutiveUnitKinds.includes(known));
  if (!kind) throw new Problem('answerNotOffered');
  await targetName(tx, place, 'unit', parentId);
  const [made] = await tx.query<{ id: string }[]>(MADE_HERE, [parentId, name, place.day, kind, place.planId]);
  if (made) return { unitId: made.id, made: false };
  await ensureNameFree(tx, { parentId, name }, place.day);
  const [last] = await tx.query<{ order: number }[]>(
    'SELECT coalesce(max(official_order), 0) AS order FROM unit WHERE parent_id = $1',
    [parentId],
  );
  const id = newId();
  const officialOrder = (last?.order ?? 0) + 10;
  await insertUnits(tx, [{ id, parentId, kind, name, officialOrder, validFrom: place.day }]);
  await append(tx, {
    subject: { type: 'unit', id, version: 1 },
    unitIds: [id],
    actorId: actor.userId,
    actorUnitId: place.ownerUnitId,
    action: 'unitCreated',
    commandId: newId(),
    occurredAt: new Date(),
    payload: { name, kind, parentId, reason: 'namedInDocument', planId: place.planId },
  });
  return { unitId: id, made: true };
}

const IN_FORCE = `
  SELECT unit.id FROM unit WHERE unit.parent_id = $1 AND unit.name = $2 AND unit.valid_from <= $3::date
    AND (unit.valid_to IS NULL OR unit.valid_to > $3::date)`;
const MADE_HERE = `${IN_FORCE} AND unit.kind = $4 AND EXISTS (
  SELECT FROM ledger_entry AS entry JOIN ledger_payload AS payload ON payload.entry_id = entry.id
  WHERE entry.subject_type = 'unit' AND entry.subject_id = unit.id AND entry.action = 'unitCreated'
    AND payload.body ->> 'planId' = $5::text)`;
