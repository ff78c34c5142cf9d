import type { Policy, ReaderPolicy } from '#libs/access';

/** Supervisors register, check, issue and discard what their general office owns; drafts are theirs alone. */
export const supervisorPlanPolicy: Policy = {
  roles: ['supervisor'],
  define: ({ unitId, generalOfficeId }, can) => {
    const own = { ownerUnitId: { $in: [unitId, ...(generalOfficeId ? [generalOfficeId] : [])] } };
    for (const action of ['read', 'import', 'check', 'issue', 'discard', 'download']) can(action, 'Plan', own);
  },
};

/** An issued plan is read by every unit that reads one of its items. */
export const planReaderPolicy: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'Plan', { status: 'issued', readerUnitIds: { $in: [...unitIds] } }),
};
