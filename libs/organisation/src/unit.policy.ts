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

/** A name in a plan may be a new unit: the government's supervisors add it and keep what its units are called. */
const supervisor: Policy = {
  roles: ['supervisor'],
  define: (membership, can) => {
    can('create', 'Unit', { governmentId: membership.governmentId });
    can('name', 'Unit', { governmentId: membership.governmentId });
  },
};

/** Configures: the whole tree, by hand and by sheet. */
const systemAdministrator: Policy = {
  roles: ['systemAdministrator'],
  define: (_, can) => {
    for (const action of ['create', 'name', 'rename', 'move', 'group', 'import']) can(action, 'Unit');
  },
};

/** Who may do what with units; conditions are on `governmentId`, the government a unit belongs to. */
export const unitPolicies: readonly Policy[] = [readsUnits, supervisor, systemAdministrator];
