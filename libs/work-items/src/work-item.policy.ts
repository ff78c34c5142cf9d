import type { ActorMembership, Policy, ReaderPolicy } from '#libs/access';
import { transitions } from './domain/transitions.js';

/** The acts on items that already are, which are taken by people of the unit that issued them. */
const ofIssuer = transitions.filter(
  ({ from, by }) => !from.includes('draft') && by.some(({ relation }) => relation === 'issuer'),
);

/** The units in whose name a supervisor acts: the own one and the general office it belongs to. */
export const officesOf = ({ unitId, generalOfficeId }: ActorMembership): string[] => [
  ...new Set([unitId, ...(generalOfficeId === null ? [] : [generalOfficeId])]),
];

/** An item is read by the units that have a scope row for it: one rule, whatever the relation behind the row. */
export const workItemReaders: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'WorkItem', { readerUnitIds: { $in: [...unitIds] } }),
};

/** Rights on items by role. Leaders read; the three administrators get nothing. */
export const workItemPolicies: readonly Policy[] = [
  ...ofIssuer.map(({ action, offeredAs, by }): Policy => ({
    roles: by.filter(({ relation }) => relation === 'issuer').flatMap(({ roles }) => roles),
    define: (membership, can) => can(offeredAs ?? action, 'WorkItem', { issuerUnitId: { $in: officesOf(membership) } }),
  })),
  { roles: ['supervisor'], define: (_, can) => can('export', 'WorkItem') },
];
