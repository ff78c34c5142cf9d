import type { Policy, SubjectColumns } from '#libs/access';
import type { Role } from '#libs/contracts';
import { officesOf, readersOfRecordSql, unitStaff } from '#libs/work-items';

const staffAndSupervisors: readonly Role[] = [...unitStaff, 'supervisor'];

/**
 * Rights on windows and sheets. A unit's people fill in its sheet, and those who read what the unit reads may look on; the
 * office that asked reads what was sent, not what is being written. Leaders read what was sent in their field.
 */
export const reportingPolicies: readonly Policy[] = [
  {
    roles: ['supervisor'],
    define: (membership, can) => {
      const ofOffice = { ownerUnitId: { $in: officesOf(membership) } };
      for (const act of ['open', 'read', 'lock']) can(act, 'ReportingWindow', ofOffice);
      can('read', 'Sheet', { ...ofOffice, status: 'sent' });
      can('reopen', 'Sheet', ofOffice);
    },
  },
  { roles: unitStaff, define: ({ unitId }, can) => can('write', 'Sheet', { unitId }) },
  { roles: staffAndSupervisors, define: ({ unitId }, can) => can('read', 'Sheet', { readerUnitIds: unitId }) },
  {
    roles: ['leader', 'deputySecretary'],
    define: ({ fieldUnitIds, wholeField, generalOfficeId }, can) => {
      if (fieldUnitIds.length > 0) can('read', 'Sheet', { readerUnitIds: { $in: [...fieldUnitIds] }, status: 'sent' });
      if (!wholeField || generalOfficeId === null) return;
      can('read', 'ReportingWindow', { ownerUnitId: generalOfficeId });
      can('read', 'Sheet', { ownerUnitId: generalOfficeId, status: 'sent' });
    },
  },
];

/** Where the fields of these policies are found in a statement over `reporting_window`. */
export const windowColumns: SubjectColumns = { ownerUnitId: 'reporting_window.owner_unit_id' };

/** The same over `sheet` and its `reporting_window`. */
export const sheetColumns: SubjectColumns = {
  unitId: 'sheet.unit_id',
  ownerUnitId: 'reporting_window.owner_unit_id',
  status: 'sheet.status',
  readerUnitIds: { anyOf: (units) => `${readersOfRecordSql('sheet.unit_id')} && ${units}::uuid[]` },
};
