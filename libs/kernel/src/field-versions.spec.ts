import { contestedFields, fieldVersionsOf } from './field-versions.js';

const change = { version: 4, byId: 'wang' };

describe('versions of fields', () => {
  it('are raised for what changed, and only for that', () => {
    const before = { title: '甲', units: ['a', 'b'], key: false };
    expect(fieldVersionsOf(before, { ...before, units: ['b'], key: true }, change)).toEqual({
      units: change,
      key: change,
    });
    expect(fieldVersionsOf(before, { ...before, units: [...before.units] }, change)).toEqual({});
  });

  const versions = { title: { version: 3, byId: 'li' }, dueOn: { version: 5, byId: 'wang' } };
  const present = { title: '新', dueOn: '2026-12-31', key: false };
  it.each<[string, number, object, string[]]>([
    ['another field than the one wanted', 2, { key: true }, []],
    ['the wanted field before it was seen', 3, { title: '又' }, []],
    ['the wanted field since it was seen', 2, { title: '又' }, ['title']],
    ['the wanted field to the same', 2, { title: '新' }, []],
    ['one of two wanted fields', 4, { title: '又', dueOn: '2027-01-31' }, ['dueOn']],
    ['both wanted fields', 1, { title: '又', dueOn: null }, ['title', 'dueOn']],
    ['a field that has no version of its own', 1, { key: true, title: '新' }, []],
  ])('contest a stale change where somebody changed %s', (_, seen, wanted, contested) => {
    expect(contestedFields(versions, seen, present, { ...wanted })).toEqual(contested);
  });
});
