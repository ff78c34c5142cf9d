import { kindOfUnitName } from './unit-names.js';

describe('kindOfUnitName', () => {
  it.each([
    ['市体育事业局', 'governmentDepartment'],
    ['市委宣传部', 'partyDepartment'],
    ['市疾控中心', 'institution'],
    ['国网海州供电公司', 'enterprise'],
    ['市残联', 'institution'],
    ['各镇街', null],
    ['有关部门', null],
    ['市教育局、市财政局', null],
    ['市教', null],
    ['省级有关部门', null],
    ['省教育厅', 'governmentDepartment'],
  ])('tells of %s: %s', (name, kind) => {
    expect(kindOfUnitName(name)).toBe(kind);
  });
});
