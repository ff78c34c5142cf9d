import type { Actor } from './actor.js';
import { accessCondition } from './accessible-by.js';
import { Policies } from './policy.js';

const actor: Actor = {
  userId: 'u',
  name: '张某',
  sessionId: 's',
  mustChangePassword: false,
  memberships: [
    {
      unitId: 'finance',
      role: 'liaison',
      governmentId: 'city',
      generalOfficeId: 'office',
      wholeField: false,
      fieldUnitIds: [],
    },
  ],
};
const columns = {
  ownerUnitId: 'p.owner',
  status: 'p.status',
  readers: { anyOf: (ids: string) => `EXISTS (r = ANY(${ids}))` },
};
const request = { action: 'read', subject: 'Plan', columns };

describe('accessCondition', () => {
  it('denies everything to one whom no policy grants anything', () => {
    expect(accessCondition(new Policies(), actor, request)).toEqual({ sql: 'FALSE', parameters: {} });
  });

  it.each([
    ['a column', { ownerUnitId: 'finance' }, '(p.owner = :access0)', { access0: 'finance' }],
    ['a choice', { status: { $in: ['a', 'b'] } }, '(p.status = ANY(:access0))', { access0: ['a', 'b'] }],
    ['a difference', { status: { $ne: 'a' } }, '(p.status IS DISTINCT FROM :access0)', { access0: 'a' }],
    ['a relation', { readers: { $in: ['finance'] } }, '(EXISTS (r = ANY(:access0)))', { access0: ['finance'] }],
  ])('compiles %s', (_, conditions, sql, parameters) => {
    const policies = new Policies();
    policies.register({ roles: ['liaison'], define: (_membership, can) => can('read', 'Plan', conditions) });
    expect(accessCondition(policies, actor, request)).toEqual({ sql, parameters });
  });

  it.each([
    ['an unknown field', { secret: 1 }],
    ['an unknown operator', { status: { $regex: 'a' } }],
  ])('throws on %s instead of widening the rule', (_, conditions) => {
    const policies = new Policies();
    policies.register({ roles: ['liaison'], define: (_membership, can) => can('read', 'Plan', conditions) });
    expect(() => accessCondition(policies, actor, request)).toThrow('has no');
  });
});
