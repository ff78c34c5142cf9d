import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { assignmentInputSchema } from '#libs/contracts';
import { Problem } from '#libs/kernel';
import type { ResolvedTargetInput } from '../domain/draft.js';
import { keepUnits, type Place, targetsInGovernment } from './targets-in-government.js';

/** Looks the units and groups up that a checker chose; the units are there until the transaction ends. Problem `invalidInput` for each one that cannot be assigned. */
export async function chosenTargets(
  manager: EntityManager,
  place: Place,
  inputs: readonly z.infer<typeof assignmentInputSchema>[],
): Promise<ResolvedTargetInput[]> {
  const ids = inputs.flatMap(({ unitId, groupId }) => unitId ?? groupId ?? []);
  await keepUnits(manager, ids);
  const known = await targetsInGovernment(manager, place, ids);
  const targets = inputs.map(({ role, unitId = null, groupId = null }) => {
    const found = known.get(unitId ?? groupId ?? '');
    const name = found?.kind === (unitId === null ? 'group' : 'unit') ? found.name : null;
    return name === null ? null : { role, unitId, groupId, printed: name, name };
  });
  const errors = targets.flatMap((target, index) =>
    target ? [] : [{ code: 'unitNotActive', path: `/assignments/${index}`, message: UNKNOWN }],
  );
  if (errors.length > 0) throw new Problem('invalidInput', { errors });
  return targets.filter((target) => target !== null);
}

const UNKNOWN = '所选单位已撤销、尚未生效，或不属于本级政府。';
