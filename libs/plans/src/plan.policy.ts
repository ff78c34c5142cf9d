import type { Policy, ReaderPolicy } from '#libs/access';

/** Supervisors register, check, issue and discard what their general office owns; drafts are theirs alone. */
export const supervisorPlanPolicy: Policy = {
  roles: ['supervisor'],
  define: ({ unitId, generalOfficeId }, can) => {
    const own = { ownerUnitId: { $in: [unitId, ...(generalOfficeId ? [generalOfficeId] : [])] } };
    for (const action of ['read', 'import', 'check', 'issue', 'discard', 'revise', 'readText', 'download'])
      can(action, 'Plan', own);
  },
};

/**
 * An issued plan is read by every unit that reads one of its items. Its document holds all items, so those who read only
 * some get it where it is public; of an internal one they see their own items' sentences.
 */
export const planReaderPolicy: ReaderPolicy = {
  define: (unitIds, can) => {
    const read = { status: 'issued', readerUnitIds: { $in: [...unitIds] } };
    can('read', 'Plan', read);
    for (const action of ['readText', 'download']) can(action, 'Plan', { ...read, handling: 'ordinary' });
  },
};
