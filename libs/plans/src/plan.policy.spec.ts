import { Access, type Actor, type ActorMembership, Policies } from '#libs/access';
import type { Role } from '#libs/contracts';
import { planReaderPolicy, supervisorPlanPolicy } from './plan.policy.js';

const policies = new Policies();
policies.register(supervisorPlanPolicy);
policies.registerReaders(planReaderPolicy);
const access = new Access(policies);

const person = (role: Role, unitId: string, more: Partial<ActorMembership> = {}): Actor => ({
  userId: 'u',
  name: '某某',
  mustChangePassword: false,
  sessionId: 's',
  memberships: [
    { unitId, role, governmentId: 'city', generalOfficeId: 'office', wholeField: false, fieldUnitIds: [], ...more },
  ],
});
const draft = { ownerUnitId: 'office', status: 'draft', handling: 'ordinary', readerUnitIds: [] };
const issued = { ownerUnitId: 'office', status: 'issued', handling: 'ordinary', readerUnitIds: ['health'] };
const internal = { ...issued, handling: 'internal' };

describe('who may do what with a plan', () => {
  it.each([
    ['the office’s supervisor checks its draft', person('supervisor', 'office'), 'check', draft, true],
    ['a supervisor in a section of the office checks it too', person('supervisor', 'section'), 'check', draft, true],
    [
      'another office’s supervisor does not read it',
      person('supervisor', 'x', { generalOfficeId: 'x' }),
      'read',
      draft,
      false,
    ],
    ['a liaison does not read a draft', person('liaison', 'health'), 'read', draft, false],
    ['a unit that reads an item reads the issued plan', person('liaison', 'health'), 'read', issued, true],
    ['and gets its public document', person('liaison', 'health'), 'download', issued, true],
    ['but not an internal one', person('liaison', 'health'), 'download', internal, false],
    ['reads the text of a public one', person('liaison', 'health'), 'readText', issued, true],
    ['but not that of an internal one', person('liaison', 'health'), 'readText', internal, false],
    ['whose supervisor gets it', person('supervisor', 'office'), 'download', internal, true],
    ['a unit that reads no item does not read the plan', person('liaison', 'education'), 'read', issued, false],
    [
      'a leader reads what the field reads',
      person('leader', 'city', { fieldUnitIds: ['health'] }),
      'read',
      issued,
      true,
    ],
    [
      'a leader of the whole reads what the office reads',
      person('leader', 'city', { wholeField: true }),
      'check',
      draft,
      false,
    ],
    ['the system administrator reads nothing', person('systemAdministrator', 'office'), 'read', issued, false],
    ['nor does the security administrator', person('securityAdministrator', 'health'), 'read', issued, false],
    ['nor the audit administrator', person('auditAdministrator', 'health'), 'read', issued, false],
  ])('%s', (_, actor, action, facts, allowed) => {
    expect(access.can(actor, action, 'Plan', facts)).toBe(allowed);
  });
});
