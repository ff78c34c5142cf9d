import type { Policy, ReaderPolicy } from '#libs/access';

/** The record of a hand-over is read by the unit and the units above it that read what it reads. */
export const handOverReaders: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'HandOver', { readerUnitIds: { $in: [...unitIds] } }),
};

/** Who answers for the unit, or speaks for it, hands over the work of one colleague to another. */
export const handOverPolicies: readonly Policy[] = [
  {
    roles: ['head', 'deputyHead', 'liaison'],
    define: ({ unitId }, can) => can('create', 'HandOver', { unitId }),
  },
];
