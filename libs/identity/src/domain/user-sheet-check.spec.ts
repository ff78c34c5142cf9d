import { type SheetCell, tableOf } from '#libs/kernel';
import type { FoundName } from '#libs/organisation';
import { checkUserSheet, type ExistingUser } from './user-sheet-check.js';
import { userSheetColumns } from './user-sheet.js';

const units = ['市财政局', '市教育局', '市政府办公室'];
const find = (printed: string): FoundName => {
  if (units.includes(printed)) return { kind: 'unit', id: printed, name: printed };
  const candidates = units.map((name) => ({ kind: 'unit' as const, id: name, name }));
  if (printed === '数据局') return { kind: 'ambiguous', candidates: candidates.slice(0, 2) };
  if (printed === '各区市') return { kind: 'group', id: printed, name: printed };
  return { kind: 'unknown', candidates: printed === '财政厅' ? candidates.slice(0, 1) : [] };
};
const zhang: ExistingUser = {
  id: 'zhang',
  login: 'zhangwei',
  name: '张伟',
  phone: '13900000000',
  version: 3,
  stranger: false,
  memberships: [{ unitId: '市财政局', role: 'liaison', validFrom: '2024-01-01', validTo: null }],
};
const heading = ['登录名', '姓名', '所在单位', '角色', '分管领域', '手机号', '起始日期', '终止日期'];

function check(...rows: SheetCell[][]) {
  let made = 0;
  const table = tableOf([heading, ...rows], userSheetColumns);
  const newId = () => `new${(made += 1)}`;
  return checkUserSheet(table.rows, {
    find,
    existing: new Map([zhang, { ...zhang, login: 'stranger', stranger: true }].map((user) => [user.login, user])),
    today: '2026-11-22',
    newId,
  });
}

describe('a correct sheet of people', () => {
  it('adds a person with all the roles of several rows', () => {
    const { errors, plan } = check(
      ['LiNa', '李娜', '市教育局', '联络员', '', 13900000001, '', ''],
      ['lina', '李娜', '市财政局', '经办人', '', '', '2025/1/1', '2027-01-01'],
    );
    expect(errors).toEqual([]);
    expect(plan.added).toEqual([{ id: 'new1', login: 'lina', name: '李娜', phone: '13900000001' }]);
    expect(plan.memberships).toMatchObject([
      { userId: 'new1', unitId: '市教育局', role: 'liaison', validFrom: '2026-11-22', validTo: null },
      { userId: 'new1', unitId: '市财政局', role: 'officer', validFrom: '2025-01-01', validTo: '2027-01-01' },
    ]);
  });

  it('adds a leader with a field, by units or as a whole', () => {
    const { plan } = check(
      ['wang', '王强', '市政府办公室', '市领导', '市财政局、市教育局', '', '', ''],
      ['zhao', '赵敏', '市政府办公室', '副秘书长', '全部', '', '', ''],
    );
    expect(plan.memberships).toMatchObject([
      { wholeField: false, fieldUnitIds: ['市财政局', '市教育局'] },
      { wholeField: true, fieldUnitIds: [] },
    ]);
  });

  it('changes nothing where it says what is known, and only what it adds otherwise', () => {
    const same = ['zhangwei', '张伟', '市财政局', '联络员', '', '139 0000 0000', '2024-01-01', ''];
    expect(check(same).plan).toEqual({ added: [], phones: [], memberships: [], changed: [], unchanged: 1 });
    const { plan } = check(['zhangwei', '张伟', '市教育局', '经办人', '', '13900000009', '', '']);
    expect(plan.changed).toEqual([{ id: 'zhang', version: 3 }]);
    expect(plan.phones).toEqual([{ id: 'zhang', phone: '13900000009' }]);
    expect(plan.memberships).toHaveLength(1);
  });

  it('lets one person be administrator after having been something else', () => {
    const { errors } = check(
      ['sun', '孙丽', '市教育局', '联络员', '', '', '2024-01-01', '2025-01-01'],
      ['sun', '孙丽', '市政府办公室', '系统管理员', '', '', '2025-01-01', ''],
    );
    expect(errors).toEqual([]);
  });
});

describe('a mistake in a sheet of people is named by row and column', () => {
  const good = ['lina', '李娜', '市教育局', '联络员', '', '', '', ''];
  it.each<[string, SheetCell[][], [number, string | null, string][]]>([
    ['no login', [['', '李娜', '市教育局', '联络员', '', '', '', '']], [[2, '登录名', 'missing']]],
    ['a login with spaces', [['li na', '李娜', '市教育局', '联络员', '', '', '', '']], [[2, '登录名', 'login']]],
    ['no name', [['lina', '', '市教育局', '联络员', '', '', '', '']], [[2, '姓名', 'missing']]],
    ['an unknown unit', [['lina', '李娜', '财政厅', '联络员', '', '', '', '']], [[2, '所在单位', 'unit']]],
    ['an ambiguous unit', [['lina', '李娜', '数据局', '联络员', '', '', '', '']], [[2, '所在单位', 'unit']]],
    ['a group for a unit', [['lina', '李娜', '各区市', '联络员', '', '', '', '']], [[2, '所在单位', 'unit']]],
    ['an unknown role', [['lina', '李娜', '市教育局', '科长', '', '', '', '']], [[2, '角色', 'role']]],
    [
      'a field without leading',
      [['lina', '李娜', '市教育局', '联络员', '市财政局', '', '', '']],
      [[2, '分管领域', 'field']],
    ],
    ['no telephone number', [['lina', '李娜', '市教育局', '联络员', '', '内线', '', '']], [[2, '手机号', 'phone']]],
    ['no day', [['lina', '李娜', '市教育局', '联络员', '', '', '明天', '']], [[2, '起始日期', 'date']]],
    ['the same row twice', [good, good], [[3, '角色', 'double']]],
    [
      'two people of one login',
      [good, ['lina', '李那', '市财政局', '经办人', '', '', '', '']],
      [[3, '姓名', 'loginOfOther']],
    ],
    [
      'a login that is somebody’s',
      [['zhangwei', '张薇', '市教育局', '联络员', '', '', '', '']],
      [[2, '姓名', 'loginOfOther']],
    ],
    [
      'a login of another city',
      [['stranger', '张伟', '市教育局', '联络员', '', '', '', '']],
      [[2, '登录名', 'loginTaken']],
    ],
    [
      'an administrator with business',
      [['zhangwei', '张伟', '市财政局', '审计管理员', '', '', '', '']],
      [[2, '角色', 'dutiesConflict']],
    ],
    [
      'two administrators in one',
      [
        ['sun', '孙丽', '市财政局', '系统管理员', '', '', '', ''],
        ['sun', '孙丽', '市财政局', '安全保密管理员', '', '', '', ''],
      ],
      [[3, '角色', 'dutiesConflict']],
    ],
  ])('%s', (_, rows, expected) => {
    const { errors } = check(...rows);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(expected);
    for (const { message } of errors) expect(message).toMatch(/。$/u);
  });
});
