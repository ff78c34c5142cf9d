import type { ActorMembership, Policy } from '#libs/access';

/** The people of one's own government and of all below it; those of another city are none of one's business. */
const inCharge = (membership: ActorMembership) => ({ jurisdictionIds: { $in: [membership.governmentId] } });

/** Accounts and roles concern those who configure and those who grant access. */
const administrators: Policy = {
  roles: ['systemAdministrator', 'securityAdministrator'],
  define: (membership, can) => can('read', 'User', inCharge(membership)),
};

/** Creating people and giving them roles in one act is granting access. */
const securityAdministrator: Policy = {
  roles: ['securityAdministrator'],
  define: (membership, can) => {
    for (const action of ['create', 'change', 'import']) can(action, 'User', inCharge(membership));
  },
};

/** The general office must know whom to call in every unit of its government. */
const supervisor: Policy = {
  roles: ['supervisor'],
  define: (membership, can) => can('read', 'User', { governmentIds: { $in: [membership.governmentId] } }),
};

/** A liaison sees the people of the own unit. */
const liaison: Policy = {
  roles: ['liaison'],
  define: (membership, can) => can('read', 'User', { unitIds: { $in: [membership.unitId] } }),
};

/**
 * Who may see and change accounts. Conditions are on the units of a person's memberships, on their governments, and on
 * `jurisdictionIds`, every government at or above one of them.
 */
export const userPolicies: readonly Policy[] = [administrators, securityAdministrator, supervisor, liaison];
