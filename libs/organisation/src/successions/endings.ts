import type { SuccessionRowKind } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { EntityManager } from 'typeorm';

/** A unit that gives its things away, and to whom. */
export interface Ending {
  readonly fromUnitId: string;
  /** Takes what is not given to another one. */
  readonly heirId: string;
  readonly heirIds: readonly string[];
  readonly ends: boolean;
  /** Its offices, each with the unit under which it goes on. */
  readonly offices: readonly { readonly unitId: string; readonly name: string; readonly parentId: string }[];
}

/** Which other unit was chosen for a thing, if any. */
export type Chosen = (kind: SuccessionRowKind, subjectId: string, fromUnitId: string) => string | undefined;

interface Child {
  id: string;
  name: string;
}

/**
 * The units that end, the deepest first. An office goes on under the heir; where the heir has one of the same name in force
 * (each department has its 办公室) the office ends too, and that one takes over.
 */
export async function endingsOf(manager: EntityManager, successionId: string, chosen: Chosen): Promise<Ending[]> {
  const parts = await manager.query<{ fromUnitId: string; toUnitIds: string[]; ends: boolean }[]>(PARTS, [
    successionId,
  ]);
  const endings: Ending[] = [];
  for (const { fromUnitId, toUnitIds, ends } of parts)
    endings.push(...(await ending(manager, { fromUnitId, heirIds: toUnitIds, ends }, chosen)));
  return endings;
}

async function ending(
  manager: EntityManager,
  { fromUnitId, heirIds, ends }: Pick<Ending, 'fromUnitId' | 'heirIds' | 'ends'>,
  chosen: Chosen,
): Promise<Ending[]> {
  const heirId = heirIds[0] ?? fromUnitId;
  const below: Ending[] = [];
  const offices: Ending['offices'][number][] = [];
  for (const child of await childrenOf(manager, fromUnitId)) {
    const parentId = chosen('office', child.id, fromUnitId) ?? heirId;
    const [twin] = parentId === fromUnitId ? [] : await childrenOf(manager, parentId, child.name);
    if (twin) below.push(...(await ending(manager, { fromUnitId: child.id, heirIds: [twin.id], ends: true }, chosen)));
    offices.push({ unitId: child.id, name: child.name, parentId });
  }
  return [...below, { fromUnitId, heirId, heirIds, ends, offices }];
}

const childrenOf = (manager: EntityManager, parentId: string, name: string | null = null): Promise<Child[]> =>
  manager.query<Child[]>(CHILDREN, [parentId, name, dayIn(DEFAULT_TIME_ZONE)]);

const PARTS = `
  SELECT from_unit_id AS "fromUnitId", array_agg(to_unit_id ORDER BY ordinal) AS "toUnitIds", bool_and(ends) AS ends
  FROM unit_succession_part WHERE succession_id = $1 AND to_unit_id IS NOT NULL
  GROUP BY from_unit_id ORDER BY min(ordinal), from_unit_id`;
const CHILDREN = `
  SELECT id, name FROM unit WHERE parent_id = $1 AND ($2::text IS NULL OR name = $2) AND (valid_to IS NULL OR valid_to > $3::date)
  ORDER BY official_order, id`;
