import type { Actor } from '#libs/access';
import { type Answer, constitutiveUnitKinds, unitKinds } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { newId, Problem } from '#libs/kernel';
import { append } from '#libs/ledger';
import { ensureNameFree, insertUnits, raiseOrganisationEpoch } from '#libs/organisation';
import { type Place, targetName } from './targets-in-government.js';

/**
 * Makes the unit a document names and the city does not know yet. Problems: `answerNotOffered` (also for kinds that only
 * an administrator makes), `unitNotActive`, `unitNameTaken`.
 */
export async function createNamedUnit(
  tx: Transaction,
  actor: Actor,
  place: Place,
  { name, kind: given, parentId }: Extract<Answer, { choice: 'newUnit' }>,
): Promise<string> {
  await raiseOrganisationEpoch(tx);
  const kind = unitKinds.find((known) => known === given && !constitutiveUnitKinds.includes(known));
  if (!kind) throw new Problem('answerNotOffered');
  await targetName(tx, place, 'unit', parentId);
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
    payload: { name, kind, parentId, reason: 'namedInDocument' },
  });
  return id;
}
