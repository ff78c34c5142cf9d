import type { ActorMembership, Grant, Policy, ReaderPolicy } from '#libs/access';
import type { Relation } from './domain/lifecycle.js';
import { transitions } from './domain/transitions.js';

/** Acts that a unit takes through the dispatch by which it was handed the duty. */
export const throughDispatch = (action: string): boolean => ['sign', 'signShare', 'contest'].includes(action);

/** The acts on items that already are; what is done through a dispatch is granted on dispatches. */
const onItems = transitions.filter(({ from, action }) => !from.includes('draft') && !throughDispatch(action));

/** The units in whose name a supervisor acts: the own one and the general office it belongs to. */
export const officesOf = ({ unitId, generalOfficeId }: ActorMembership): string[] => [
  ...new Set([unitId, ...(generalOfficeId === null ? [] : [generalOfficeId])]),
];

/** An item is read by the units that have a scope row for it: one rule, whatever the relation behind the row. */
export const workItemReaders: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'WorkItem', { readerUnitIds: { $in: [...unitIds] } }),
};

/** What a membership has to be to the item for each relation; a supervisor acts for the office, others for their unit. */
const grants: Readonly<Record<Relation, (membership: ActorMembership, can: Grant, act: string) => void>> = {
  issuer: (membership, can, act) => can(act, 'WorkItem', { issuerUnitId: { $in: officesOf(membership) } }),
  reviewer: (membership, can, act) =>
    can(act, 'WorkItem', { reviewerUnitId: { $in: officesOf(membership) }, form: 'item' }),
  leadAbove: ({ unitId }, can, act) => can(act, 'WorkItem', { reviewerUnitId: unitId, form: { $ne: 'item' } }),
  lead: ({ unitId }, can, act) => can(act, 'WorkItem', { leadUnitId: unitId }),
  named: ({ unitId }, can, act) => can(act, 'WorkItem', { shareUnitIds: unitId }),
};

/** Rights on items by role. Leaders read; the three administrators get nothing. */
export const workItemPolicies: readonly Policy[] = [
  ...onItems.flatMap(({ action, offeredAs, by }) =>
    by.map(({ relation, roles }): Policy => ({
      roles,
      define: (membership, can) => grants[relation](membership, can, offeredAs ?? action),
    })),
  ),
  { roles: ['supervisor'], define: (_, can) => can('export', 'WorkItem') },
];
