import type { Policy, SubjectColumns } from '#libs/access';
import type { Role } from '#libs/contracts';
import { officesOf, readersOfRecordSql, unitStaff } from '#libs/work-items';

const staffAndSupervisors: readonly Role[] = [...unitStaff, 'supervisor'];

/**
 * Rights on letters, on the facts put to units, and on templates. Drafts are the office's alone; what was sent is read by
 * whoever reads what the unit reads that it goes to, of a circular any unit that it names or that answers it. A special
 * report is for the leaders of the whole; what else was sent in a leader's field that leader reads.
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
      can('answer', 'Letter', { answeringUnitIds: unitId, sent: true });
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

/** Who reads what went to a unit. */
const toUnit = readersOfRecordSql;

/** Of a circular, whether one of these units is to answer it or has answered. */
const repliedBy = (units: string, more = ''): string => `EXISTS (
  SELECT FROM letter_reply AS reply WHERE reply.letter_id = letter.id AND reply.unit_id = ANY (${units}::uuid[])${more})`;

/** Where the fields of these policies are found in a statement over `letter`. */
export const letterColumns: SubjectColumns = {
  ownerUnitId: 'letter.owner_unit_id',
  sent: '(letter.sent_at IS NOT NULL)',
  answeringUnitIds: {
    anyOf: (units) => `(letter.unit_id = ANY (${units}::uuid[]) OR ${repliedBy(units)})`,
  },
  readerUnitIds: {
    anyOf: (units) => `(${toUnit('letter.unit_id')} && ${units}::uuid[] OR (letter.kind = 'circular' AND EXISTS (
      SELECT FROM letter_fact AS named WHERE named.letter_id = letter.id
        AND ${toUnit('named.unit_id')} && ${units}::uuid[])) OR EXISTS (
      SELECT FROM letter_reply AS reply WHERE reply.letter_id = letter.id
        AND ${toUnit('reply.unit_id')} && ${units}::uuid[]))`,
  },
};

/** The same for those who have not answered yet: what was sent waits for them. */
export const waitingColumns: SubjectColumns = {
  ...letterColumns,
  sent: `(letter.status = 'sent')`,
  answeringUnitIds: {
    anyOf: (units) =>
      `(letter.unit_id = ANY (${units}::uuid[]) OR ${repliedBy(units, ' AND reply.answered_at IS NULL')})`,
  },
};

/** The same over `letter_fact` (`fact`). */
export const factColumns: SubjectColumns = {
  unitId: 'fact.unit_id',
  readerUnitIds: { anyOf: (units) => `${toUnit('fact.unit_id')} && ${units}::uuid[]` },
};
