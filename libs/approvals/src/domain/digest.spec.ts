import { changedMembers, digestOf } from './digest.js';

const approved = {
  subjectType: 'workItem',
  subjectId: '0190f000-0000-7000-8000-000000000001',
  action: 'close',
  payload: { opinion: '同意' },
  snapshot: { dueOn: '2024-12-31', evidence: [1, 2] },
};

describe('the digest of what is approved', () => {
  it('is SHA-256 of the canonical text, as another implementation computed it', () => {
    expect(digestOf(approved).toString('hex')).toBe('c1fdc157850ece0926cdde57637c90e4f026f86fac8b36fde9a374bc894510b5');
  });

  it('does not depend on the order of members, and on nothing less than the content', () => {
    const { snapshot, ...rest } = approved;
    expect(digestOf({ snapshot: { evidence: [1, 2], dueOn: '2024-12-31' }, ...rest })).toEqual(digestOf(approved));
    expect(digestOf({ ...approved, snapshot: { ...snapshot, evidence: [2, 1] } })).not.toEqual(digestOf(approved));
  });

  it('is followed by the names of what changed', () => {
    expect(changedMembers({ a: 1, b: { c: [1] }, gone: 1 }, { a: 1, b: { c: [2] }, come: 1 })).toEqual([
      'b',
      'come',
      'gone',
    ]);
  });
});
