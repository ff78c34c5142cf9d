import type { Policy } from '#libs/access';

/** Whoever handles business reads which units there are; so do the administrators, who configure and grant access. */
const readsUnits: Policy = {
  roles: [
    'liaison',
    'officer',
    'deputyHead',
    'head',
    'supervisor',
    'leader',
    'deputySecretary',
    'systemAdministrator',
    'securityAdministrator',
    'auditAdministrator',
  ],
  define: (_, can) => can('read', 'Unit'),
};

/**
 * A name in a plan may be a new unit: the government's supervisors add it and keep what its units are called. What
 * makes up the government itself (districts, zones, the general office) is not theirs to add.
 */
const supervisor: Policy = {
  roles: ['supervisor'],
  define: (membership, can) => {
    can('create', 'Unit', { governmentId: membership.governmentId, constitutive: false });
    can('name', 'Unit', { governmentId: membership.governmentId });
    // Who takes over which item is plan content, which no administrator sees.
    can('succeed', 'Unit', { governmentId: membership.governmentId });
  },
};

/** Configures the tree of the own government with all below it, by hand and by sheet; another city's is not touched. */
const systemAdministrator: Policy = {
  roles: ['systemAdministrator'],
  define: (membership, can) => {
    for (const action of ['create', 'name', 'rename', 'move', 'group', 'import'])
      can(action, 'Unit', { jurisdictionIds: { $in: [membership.governmentId] } });
  },
};

/**
 * Who may do what with units. Conditions are on `governmentId`, the government a unit belongs to, `jurisdictionIds`,
 * every government at or above it, and `constitutive`, whether only an administrator makes units of its kind.
 */
export const unitPolicies: readonly Policy[] = [readsUnits, supervisor, systemAdministrator];
