import type { Policy } from '#libs/access';
import { roles } from '#libs/contracts';

/** Whoever works on items may speak about what he or she reads; which that is the subjects say. */
export const commentPolicy: Policy = {
  roles: roles.filter((role) => !role.endsWith('Administrator')),
  define: (_, can) => {
    for (const action of ['read', 'write']) can(action, 'Comment');
  },
};
