import type { Policy } from '#libs/access';

/** Accounts and roles concern those who configure and those who grant access. */
const administrators: Policy = {
  roles: ['systemAdministrator', 'securityAdministrator'],
  define: (_, can) => can('read', 'User'),
};

/** Creating people and giving them roles in one act is granting access. */
const securityAdministrator: Policy = {
  roles: ['securityAdministrator'],
  define: (_, can) => {
    for (const action of ['create', 'change', 'import']) can(action, 'User');
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

/** Who may see and change accounts; conditions are on the units and governments of a person's memberships. */
export const userPolicies: readonly Policy[] = [administrators, securityAdministrator, supervisor, liaison];
