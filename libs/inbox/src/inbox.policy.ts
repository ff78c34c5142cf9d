import type { Policy } from '#libs/access';
import { roles } from '#libs/contracts';

/** Whoever works on items has an inbox of the own: the three administrators see nothing of them. */
export const inboxPolicy: Policy = {
  roles: roles.filter((role) => !role.endsWith('Administrator')),
  define: (_, can) => can('read', 'Inbox'),
};
