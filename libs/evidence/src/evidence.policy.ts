import type { Policy, ReaderPolicy } from '#libs/access';
import { roles } from '#libs/contracts';
import { unitStaff } from '#libs/work-items';

/** What is attached to something of another library, an instruction or a reply, is read by whoever reads that. */
const attachedReading: Policy = {
  roles: roles.filter((role) => !role.endsWith('Administrator')),
  define: (_, can) => can('read', 'Evidence', { attached: true }),
};

/** What a unit hands in is its own: its people file, renew and withdraw it; supervisors theirs, such as photographs of a visit. */
export const evidencePolicies: readonly Policy[] = [
  attachedReading,
  {
    roles: [...unitStaff, 'supervisor'],
    define: ({ unitId }, can) => {
      for (const act of ['create', 'revise', 'withdraw']) can(act, 'Evidence', { unitId });
    },
  },
];

/** A record is read by its unit and those above, and by whoever sees a citation of it; `readerUnitIds` says by which units. */
export const evidenceReaders: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'Evidence', { readerUnitIds: { $in: [...unitIds] } }),
};
