import type { Policy } from '#libs/access';
import { roles } from '#libs/contracts';

const handling = roles.filter((role) => !role.endsWith('Administrator'));

/**
 * Whoever works on items may ask, decide and look: which cases is said by the cases themselves (see CaseReaders). Flows
 * are defined by the supervisors of an office.
 */
export const approvalPolicies: readonly Policy[] = [
  {
    roles: handling,
    define: (_, can) => {
      for (const action of ['read', 'act']) can(action, 'ApprovalCase');
      for (const action of ['read', 'arrange']) can(action, 'StandIn');
      can('read', 'ApprovalFlow');
    },
  },
  {
    roles: ['supervisor'],
    define: ({ unitId, generalOfficeId }, can) => {
      const own = { ownerUnitId: { $in: [unitId, ...(generalOfficeId ? [generalOfficeId] : [])] } };
      can('define', 'ApprovalFlow', own);
      can('set', 'ApprovalPolicy', own);
    },
  },
];
