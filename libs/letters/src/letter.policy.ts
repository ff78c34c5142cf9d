import type { Policy, SubjectColumns } from '#libs/access';
import type { Role } from '#libs/contracts';
import { officesOf, readersOfRecordSql, unitStaff } from '#libs/work-items';

const staffAndSupervisors: readonly Role[] = [...unitStaff, 'supervisor'];

/**
 * Rights on letters, on the facts put to units, and on templates. Drafts are the office's alone; what was sent is read by
 * whom it went to and the units above that read what it reads, and answered by that unit's own people. A special report is
 * for the leaders of the whole; what else was sent in a leader's field that leader reads.
 */
export const letterPolicies: readonly Policy[] = [
  {
    roles: ['supervisor'],
    define: (membership, can) => {
      const ofOffice = { ownerUnitId: { $in: officesOf(membership) } };
      for (const act of ['read', 'prepare', 'edit', 'send', 'end', 'settle']) can(act, 'Letter', ofOffice);
      for (const act of ['read', 'set']) can(act, 'LetterTemplate', ofOffice);
    },
  },
  {
    roles: unitStaff,
    define: ({ unitId }, can) => {
      can('answer', 'Letter', { unitId, sent: true });
      can('answer', 'FactCheck', { unitId });
    },
  },
  {
    roles: staffAndSupervisors,
    define: ({ unitId }, can) => {
      can('read', 'Letter', { readerUnitIds: unitId, sent: true });
      can('read', 'FactCheck', { readerUnitIds: unitId });
    },
  },
  {
    roles: ['leader', 'deputySecretary'],
    define: ({ fieldUnitIds, wholeField, generalOfficeId }, can) => {
      if (fieldUnitIds.length > 0) can('read', 'Letter', { readerUnitIds: { $in: [...fieldUnitIds] }, sent: true });
      if (wholeField && generalOfficeId !== null) can('read', 'Letter', { ownerUnitId: generalOfficeId, sent: true });
    },
  },
];

/** The units a letter goes to, in a statement over `letter`: one, or of a circular all that it names. */
const toUnit = (unit: string): string => `${readersOfRecordSql(unit)}`;

/** Where the fields of these policies are found in a statement over `letter`. */
export const letterColumns: SubjectColumns = {
  ownerUnitId: 'letter.owner_unit_id',
  unitId: 'letter.unit_id',
  sent: '(letter.sent_at IS NOT NULL)',
  readerUnitIds: {
    anyOf: (units) => `(${toUnit('letter.unit_id')} && ${units}::uuid[] OR (letter.kind = 'circular' AND EXISTS (
      SELECT FROM letter_fact AS named WHERE named.letter_id = letter.id
        AND ${toUnit('named.unit_id')} && ${units}::uuid[])))`,
  },
};

/** The same over `letter_fact` (`fact`). */
export const factColumns: SubjectColumns = {
  unitId: 'fact.unit_id',
  readerUnitIds: { anyOf: (units) => `${toUnit('fact.unit_id')} && ${units}::uuid[]` },
};
