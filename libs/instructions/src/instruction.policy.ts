import type { Policy, SubjectColumns } from '#libs/access';
import type { Role } from '#libs/contracts';
import { officesOf, readersOfUnitSql, unitStaff } from '#libs/work-items';

const staffAndSupervisors: readonly Role[] = [...unitStaff, 'supervisor'];
const leaders: readonly Role[] = ['leader', 'deputySecretary'];

/**
 * Rights on instructions. The office registers them and sees all of its own; the lead of an issued one reads and replies; a
 * leader reads what he or she gave (which is asked of the row, not of a role), a leader of the whole reads all.
 */
export const instructionPolicies: readonly Policy[] = [
  {
    roles: ['supervisor'],
    define: (membership, can) => {
      const ofOffice = { ownerUnitId: { $in: officesOf(membership) } };
      for (const act of ['read', 'register', 'settle', 'close']) can(act, 'Instruction', ofOffice);
    },
  },
  { roles: unitStaff, define: ({ unitId }, can) => can('reply', 'Instruction', { leadUnitId: unitId, issued: true }) },
  {
    roles: staffAndSupervisors,
    define: ({ unitId }, can) => can('read', 'Instruction', { readerUnitIds: unitId, issued: true }),
  },
  {
    roles: leaders,
    define: ({ generalOfficeId, wholeField }, can) => {
      if (generalOfficeId === null) return;
      for (const act of ['read', 'close']) can(act, 'Instruction', { ownerUnitId: generalOfficeId, own: true });
      if (wholeField) can('read', 'Instruction', { ownerUnitId: generalOfficeId });
    },
  },
];

/** The item a matter became, or null before it is issued; over `instruction`. */
export const itemOfInstruction = (column: string): string => `(
  SELECT ${column} FROM work_item AS item WHERE item.plan_id = instruction.plan_id AND item.form = 'item'
  ORDER BY item.ordinal LIMIT 1)`;

/** Where the fields of these policies are found over `instruction`; `userId` is a placeholder of the asker's id. */
export const instructionColumns = (userId: string): SubjectColumns => ({
  ownerUnitId: 'instruction.owner_unit_id',
  own: `(instruction.leader_id = ${userId})`,
  issued: `(EXISTS (SELECT FROM plan WHERE plan.id = instruction.plan_id AND plan.status = 'issued'))`,
  leadUnitId: itemOfInstruction('item.lead_unit_id'),
  readerUnitIds: {
    anyOf: (units) => `(${readersOfUnitSql(itemOfInstruction('item.lead_unit_id'))} && ${units}::uuid[])`,
  },
});
