import type { Policy, ReaderPolicy, SubjectColumns } from '#libs/access';
import { transitions, unitStaff } from './domain/transitions.js';
import { readersOfUnitSql } from './storage/readers-of-unit.js';
import { officesOf, throughDispatch } from './work-item.policy.js';

/** The acts that a unit's people take through a dispatch of their own unit. */
const ofOwnUnit = [
  ...new Set(
    transitions.filter(({ action }) => throughDispatch(action)).map(({ action, offeredAs }) => offeredAs ?? action),
  ),
];

/** What is handed to a unit is read by it and by the units above it that read what it reads. */
export const dispatchReaders: ReaderPolicy = {
  define: (unitIds, can) => can('read', 'Dispatch', { readerUnitIds: { $in: [...unitIds] } }),
};

/** Rights on dispatches by role. A department's people sign for the department, not for its offices or its parent. */
export const dispatchPolicies: readonly Policy[] = [
  {
    roles: unitStaff,
    define: ({ unitId }, can) => {
      for (const act of ofOwnUnit) can(act, 'Dispatch', { unitId });
    },
  },
  {
    roles: ['supervisor'],
    define: (membership, can) => can('read', 'Dispatch', { ownerUnitId: { $in: officesOf(membership) } }),
  },
  {
    roles: ['leader', 'deputySecretary'],
    define: ({ wholeField, generalOfficeId }, can) => {
      if (wholeField && generalOfficeId !== null) can('read', 'Dispatch', { ownerUnitId: generalOfficeId });
    },
  },
];

/** Where the fields of these policies are found in a statement over `dispatch` and its `plan`. */
export const dispatchColumns: SubjectColumns = {
  unitId: 'dispatch.unit_id',
  ownerUnitId: 'plan.owner_unit_id',
  readerUnitIds: { anyOf: (units) => `${readersOfUnitSql('dispatch.unit_id')} && ${units}::uuid[]` },
};
