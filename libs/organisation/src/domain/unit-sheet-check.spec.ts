import { type SheetCell, tableOf } from '#libs/kernel';
import { checkUnitSheet, type ExistingUnit, regoverned } from './unit-sheet-check.js';
import { unitSheetColumns } from './unit-sheet.js';

const unit = (name: string, parentId: string | null, more: Partial<ExistingUnit> = {}): ExistingUnit => ({
  id: name,
  name,
  parentId,
  kind: 'governmentDepartment',
  officialOrder: 10,
  validFrom: '2019-03-01',
  validTo: null,
  version: 1,
  aliases: [],
  ...more,
});
const city = '海州市人民政府';
const existing: ExistingUnit[] = [
  unit(city, null, { kind: 'government' }),
  unit('市财政局', city, { officialOrder: 110, aliases: ['财政局'] }),
  unit('东港区人民政府', city, { kind: 'districtGovernment', officialOrder: 900 }),
  unit('西山区人民政府', city, { kind: 'districtGovernment', officialOrder: 910 }),
  unit('区财政局', '东港区人民政府', { id: '东港/区财政局' }),
  unit('区财政局', '西山区人民政府', { id: '西山/区财政局' }),
];
const heading = ['单位名称', '简称/别名', '类别', '上级单位', '机构序列号', '起始日期', '终止日期'];

function check(rows: SheetCell[][], situation: Partial<Parameters<typeof checkUnitSheet>[1]> = {}) {
  let made = 0;
  const table = tableOf([heading, ...rows], unitSheetColumns);
  expect(table.errors).toEqual([]);
  const newId = () => `new${(made += 1)}`;
  return checkUnitSheet(table.rows, { existing, governmentId: city, today: '2026-11-22', newId, ...situation });
}

describe('a correct sheet of units', () => {
  it('brings a whole city into an empty database, in whatever order the rows stand', () => {
    const rows = [
      ['预算处', null, '内设处室', '市财政局', null, null, null],
      ['市财政局', '财政局', '政府部门', city, 110, '2019年3月1日', null],
      [city, '海州市政府', '人民政府', null, 1, new Date('2019-03-01T00:00:00Z'), null],
    ];
    const { errors, plan } = check(rows, { existing: [], governmentId: null });
    expect(errors).toEqual([]);
    expect(plan.added.map(({ name, parentId, validFrom }) => [name, parentId, validFrom])).toEqual([
      ['预算处', 'new2', '2026-11-22'],
      ['市财政局', 'new1', '2019-03-01'],
      [city, null, '2019-03-01'],
    ]);
    expect(plan.aliases.map(({ name, governmentId }) => [name, governmentId])).toEqual([
      ['财政局', 'new1'],
      ['海州市政府', 'new1'],
    ]);
  });

  it('changes nothing where it says what is known', () => {
    const { errors, plan } = check([
      ['市财政局', '财政局', '政府部门', '', 110, '2019-03-01', ''],
      ['东港区人民政府', '', '区市政府', city, '', '', ''],
    ]);
    expect(errors).toEqual([]);
    expect(plan).toEqual({ added: [], changed: [], aliases: [], aliased: [], unchanged: 2 });
  });

  it('changes order, kind and days, and adds aliases to what exists', () => {
    const { plan } = check([
      ['市财政局', '财政局，市财政', '政府部门', city, 120, 43891, '2027/1/1'],
      ['东港区人民政府', '东港区', '区市政府', city, null, null, null],
    ]);
    expect(plan.changed).toMatchObject([
      {
        id: '市财政局',
        from: { officialOrder: 110 },
        to: { officialOrder: 120, validFrom: '2020-03-01', validTo: '2027-01-01' },
      },
    ]);
    expect(plan.aliases.map((alias) => alias.name)).toEqual(['市财政', '东港区']);
    expect(plan.aliased).toEqual(['东港区人民政府']);
  });

  it('puts new units last and their aliases into the documents of their own government', () => {
    const { plan } = check([
      ['市数据局', '数据局', '政府部门', city, null, null, null],
      ['区数据局', '数据局', '政府部门', '东港区人民政府', null, null, null],
      ['国库科', null, '科室', '东港区人民政府/区财政局', null, null, null],
    ]);
    expect(plan.added.map(({ parentId, officialOrder }) => [parentId, officialOrder])).toEqual([
      [city, 920],
      ['东港区人民政府', 20],
      ['东港/区财政局', 10],
    ]);
    expect(plan.aliases.map((alias) => alias.governmentId)).toEqual([city, '东港区人民政府']);
  });
});

describe('a general office', () => {
  const office = unit('市政府办公室', city, { kind: 'generalOffice' });
  const situation = { existing: [...existing, office] };
  const row = (name: string, from = '', to = '', parent = city) => [name, '', '办公厅（室）', parent, '', from, to];
  const refusals = (rows: SheetCell[][]) => check(rows, situation).errors.map(({ row: at, code }) => [at, code]);

  it.each<[string, SheetCell[][], [number, string][]]>([
    ['is refused as a second one', [row('市政府办公厅')], [[2, 'generalOfficeExists']]],
    [
      'is refused as a second one inside a department',
      [row('办公厅', '', '', '市财政局')],
      [[2, 'generalOfficeExists']],
    ],
    [
      'is refused in the later of two rows',
      [row('甲甲室', '', '', '东港区人民政府'), row('乙乙室', '', '', '东港区人民政府')],
      [[3, 'generalOfficeExists']],
    ],
    [
      'may be one in each government',
      [row('甲甲室', '', '', '东港区人民政府'), row('乙乙室', '', '', '西山区人民政府')],
      [],
    ],
    ['may follow one that ends', [row('市政府办公室', '', '2026-12-01'), row('市政府办公厅', '2026-12-01')], []],
    ['may be named again', [row('市政府办公室')], []],
  ])('%s', (_, rows, expected) => {
    expect(refusals(rows)).toEqual(expected);
  });
});

describe('a sheet that changes kinds', () => {
  it('tells which units come to belong to somebody else', () => {
    const { plan } = check([
      ['市财政局', '', '功能区', city, '', '', ''],
      ['东港区人民政府', '', '政府部门', city, '', '', ''],
      ['西山区人民政府', '', '区市政府', city, 5, '', ''],
    ]);
    expect(plan.changed).toHaveLength(3);
    expect(regoverned(plan)).toEqual(['市财政局', '东港区人民政府']);
  });
});

describe('a mistake in a sheet of units is named by row and column', () => {
  const good = ['市数据局', '', '政府部门', city, '', '', ''];
  it.each<[string, SheetCell[][], [number, string | null, string][]]>([
    ['no name', [['', '', '政府部门', city, '', '', '']], [[2, '单位名称', 'missing']]],
    ['a name of one character', [['局', '', '政府部门', city, '', '', '']], [[2, '单位名称', 'length']]],
    ['a name with a slash', [['市数据局/办公室', '', '政府部门', city, '', '', '']], [[2, '单位名称', 'nameSlash']]],
    ['an unknown kind', [good, ['市信访局', '', '机关', city, '', '', '']], [[3, '类别', 'kind']]],
    ['an unknown parent', [['市信访局', '', '政府部门', '河州市人民政府', '', '', '']], [[2, '上级单位', 'parent']]],
    ['a parent of which there are two', [['国库科', '', '科室', '区财政局', '', '', '']], [[2, '上级单位', 'parent']]],
    [
      'two units above each other',
      [
        ['甲局', '', '政府部门', '乙局', '', '', ''],
        ['乙局', '', '政府部门', '甲局', '', '', ''],
      ],
      [
        [2, '上级单位', 'parentCycle'],
        [3, '上级单位', 'parentCycle'],
      ],
    ],
    ['the same unit twice', [good, ['', '', '', '', '', '', ''], good], [[4, '单位名称', 'double']]],
    ['a unit that exists elsewhere', [['市财政局', '', '政府部门', '东港区人民政府', '', '', '']], []],
    ['no day', [['市数据局', '', '政府部门', city, '', '2024-02-30', '']], [[2, '起始日期', 'date']]],
    ['a word for a day', [['市数据局', '', '政府部门', city, '', '去年', '']], [[2, '起始日期', 'date']]],
    [
      'an end before the start',
      [['市数据局', '', '政府部门', city, '', '2024-03-01', '2024-03-01']],
      [[2, '终止日期', 'period']],
    ],
    [
      'an end before the known start',
      [['市财政局', '', '政府部门', city, '', '', '2018-01-01']],
      [[2, '终止日期', 'period']],
    ],
    [
      'an order that is no number',
      [['市数据局', '', '政府部门', city, '第一', '', '']],
      [[2, '机构序列号', 'integer']],
    ],
    ['an alias of one character', [['市数据局', '数', '政府部门', city, '', '', '']], [[2, '简称/别名', 'length']]],
    ['a formula’s error', [['市数据局', '', '#REF!', city, '', '', '']], [[2, '类别', 'kind']]],
  ])('%s', (_, rows, expected) => {
    const { errors } = check(rows);
    expect(errors.map(({ row, column, code }) => [row, column, code])).toEqual(expected);
    for (const { message } of errors) expect(message).toMatch(/[。]$/u);
  });

  it('also where it would move a unit inside the same government', () => {
    const inside = [...existing, unit('市政府办公室', city, { kind: 'generalOffice' })];
    const { errors } = check([['市财政局', '', '政府部门', '市政府办公室', '', '', '']], { existing: inside });
    expect(errors).toMatchObject([{ row: 2, column: '上级单位', code: 'elsewhere' }]);
  });
});

describe('a heading', () => {
  it('may stand in any order, in any width, with columns for notes', () => {
    const { errors, rows } = tableOf(
      [
        ['备注', '上级 单位', '类别', '单位名称'],
        ['x', 'a', 'b', 'c'],
      ],
      unitSheetColumns,
    );
    expect(errors).toEqual([]);
    expect(rows).toEqual([{ row: 2, cells: { 上级单位: 'a', 类别: 'b', 单位名称: 'c' } }]);
  });

  it.each([
    [['单位名称', '类别'], '上级单位', 'missingColumn'],
    [['单位名称', '类别', '上级单位', '级别'], '级别', 'unknownColumn'],
    [['单位名称', '类别', '上级单位', '类别'], '类别', 'doubleColumn'],
    [[], '单位名称', 'missingColumn'],
  ])('%j is refused because of %s', (headings, column, code) => {
    expect(tableOf([headings], unitSheetColumns).errors[0]).toMatchObject({ row: 1, column, code });
  });
});
