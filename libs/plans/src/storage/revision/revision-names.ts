import type { EntityManager } from 'typeorm';
import { namesFollowed } from '../../domain/revision/with-heirs.js';
import type { NameLookup } from '../../domain/name-lookup.js';
import type { RevisionSources } from '../../domain/revision/revision-draft.js';
import type { Plan } from '../../entities/plan.entity.js';
import { namesOf } from '../names-of.js';

/** The names of a newer text; one that nobody bears any more means whoever followed the unit that the text in force named. */
export async function revisionNames(
  manager: EntityManager,
  plan: Pick<Plan, 'ownerUnitId' | 'timeZone'>,
  { checked, heirs }: Pick<RevisionSources, 'checked' | 'heirs'>,
): Promise<NameLookup> {
  const names = await namesOf(manager, plan);
  const followed = namesFollowed(checked, heirs);
  return names.orElse((name) => {
    const heir = followed.get(name);
    return heir && { kind: 'unit', ...heir };
  });
}
