import type { UnitKind } from '#libs/contracts';

/**
 * Kinds whose units govern a part of the tree of their own: a unit belongs to the nearest of them at or above it.
 * A district's departments are therefore the district's units and not the city's.
 */
export const governingKinds = [
  'government',
  'districtGovernment',
  'functionalZone',
] as const satisfies readonly UnitKind[];

/** Whether units below a unit of this kind belong to it rather than to the government above. */
export const isGoverning = (kind: UnitKind): boolean => (governingKinds as readonly UnitKind[]).includes(kind);

/** The kinds as an SQL list, for `kind IN ${governingKindsSql}`. */
export const governingKindsSql = `(${governingKinds.map((kind) => `'${kind}'`).join(', ')})`;
