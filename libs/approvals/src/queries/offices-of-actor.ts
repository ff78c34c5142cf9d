import type { Actor } from '#libs/access';

/** The general offices whose flows a person may use and keep: as a supervisor the own unit and the office it belongs to. */
export const officesOfActor = (actor: Actor): string[] => [
  ...new Set(
    actor.memberships.flatMap(({ role, unitId, generalOfficeId }) =>
      role === 'supervisor' ? [unitId, ...(generalOfficeId === null ? [] : [generalOfficeId])] : [],
    ),
  ),
];
