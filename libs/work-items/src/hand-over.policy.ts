import type { Policy, ReaderPolicy, SubjectColumns } from '#libs/access';
import { readersOfUnitSql } from './storage/readers-of-unit.js';

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

/** Where the fields of these policies are found in a statement over `hand_over AS given`. */
export const handOverColumns: SubjectColumns = {
  unitId: 'given.unit_id',
  readerUnitIds: { anyOf: (units) => `${readersOfUnitSql('given.unit_id')} && ${units}::uuid[]` },
};
