import type { DataSource } from 'typeorm';
import { inTransaction } from '#libs/database';
import { aCity } from '../support/a-city.js';
import { aPerson, PASSWORD } from '../support/a-person.js';
import { aSheet } from '../support/a-sheet.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDataSource } from '../support/data-source.js';

const units = ['单位名称', '简称/别名', '类别', '上级单位', '机构序列号', '起始日期', '终止日期'];
const people = ['登录名', '姓名', '所在单位', '角色', '手机号', '起始日期'];

let database: TestDatabase;
let dataSource: DataSource;
let api: TestApi;
let id: (path: string) => string;
const tokens: Record<string, string> = {};

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.appUrl);
  await inTransaction(dataSource, async (tx) => {
    id = await aCity(tx);
    const office = id('市政府办公室');
    await aPerson(tx, { login: 'system', unitId: office, role: 'systemAdministrator' });
    await aPerson(tx, { login: 'security', unitId: office, role: 'securityAdministrator' });
    await aPerson(tx, { login: 'supervisor', unitId: office, role: 'supervisor' });
    await aPerson(tx, { login: 'caizheng', unitId: id('市财政局'), role: 'liaison' });
    await aPerson(tx, { login: 'jiaoyu', unitId: id('市教育局'), role: 'liaison' });
    await aPerson(tx, { login: 'donggang', unitId: id('东港区人民政府/区财政局'), role: 'liaison' });
  });
  api = await startApi(database.appUrl);
  for (const login of ['system', 'security', 'supervisor', 'caizheng', 'donggang'])
    tokens[login] = (await api.http.post('/api/session').send({ login, password: PASSWORD })).body.accessToken;
});

afterAll(async () => {
  await api.close();
  await dataSource.destroy();
  await database.drop();
});

const bearer = (login: string) => `Bearer ${tokens[login]}`;
const get = (login: string, path: string) => api.http.get(path).set('authorization', bearer(login));
const hand = (login: string, path: string, bytes: Buffer) =>
  api.http.post(path).set('authorization', bearer(login)).attach('file', bytes, 'sheet.xlsx');
const names = (body: { items: { name: string }[] }) => body.items.map((unit) => unit.name);

describe('the units', () => {
  it('are listed for the asker’s government in official order', async () => {
    const { body } = await get('donggang', '/api/units').expect(200);
    expect(names(body)).toEqual(['东港区人民政府', '区政府办公室', '区财政局', '东港物流园管委会']);
    const city = await get('donggang', `/api/units?government=${id('海州市人民政府')}&text=财政`).expect(200);
    expect(names(city.body)).toEqual(['市财政局']);
  });

  it('are added by a supervisor of the government and by nobody else', async () => {
    const unit = { name: '市数据局', kind: 'governmentDepartment', parentId: id('海州市人民政府') };
    const created = await api.http.post('/api/units').set('authorization', bearer('supervisor')).send(unit).expect(201);
    expect(created.headers['etag']).toBe('"1"');
    const again = await api.http.post('/api/units').set('authorization', bearer('system')).send(unit).expect(409);
    expect(again.body.code).toBe('unitNameTaken');
    await api.http.post('/api/units').set('authorization', bearer('caizheng')).send(unit).expect(403);
    const nowhere = { ...unit, parentId: '01940000-0000-7000-8000-000000000000' };
    await api.http.post('/api/units').set('authorization', bearer('system')).send(nowhere).expect(404);
  });

  it('of an unknown government are not found', async () => {
    await get('supervisor', '/api/units?government=01940000-0000-7000-8000-000000000000').expect(404);
  });
});

describe('a sheet of units', () => {
  const rows = [
    units,
    ['市应急管理局', '市应急局、应急局', '政府部门', '海州市人民政府', 200, new Date('2021-05-01T00:00:00Z'), null],
    ['市财政局', '财政局', '政府部门', null, 25, '2020年1月1日', null],
    ['国库科', null, '内设处室', '东港区人民政府/区财政局', null, null, null],
  ];

  it('is checked first, then stored, and changes nothing the second time', async () => {
    const bytes = await aSheet(rows);
    const checked = await hand('system', '/api/units/sheet?dryRun=true', bytes).expect(200);
    expect(checked.body).toEqual({ dryRun: true, added: 2, changed: 1, unchanged: 0 });
    expect(names((await get('system', '/api/units?text=应急').expect(200)).body)).toEqual([]);

    const stored = await hand('system', '/api/units/sheet', bytes).expect(200);
    expect(stored.body).toEqual({ dryRun: false, added: 2, changed: 1, unchanged: 0 });
    const { body } = await get('system', '/api/units?text=应急局').expect(200);
    expect(body.items).toMatchObject([
      {
        name: '市应急管理局',
        aliases: ['市应急局', '应急局'],
        officialOrder: 200,
        validFrom: '2021-05-01',
        version: 1,
      },
    ]);

    const again = await hand('system', '/api/units/sheet', bytes).expect(200);
    expect(again.body).toEqual({ dryRun: false, added: 0, changed: 0, unchanged: 3 });
  });

  it('with one mistake stores nothing and says where it is', async () => {
    const bytes = await aSheet([
      units,
      ['市信访局', null, '政府部门', '海州市人民政府', null, null, null],
      ['市档案局', null, '机关', '河州市人民政府', null, null, null],
    ]);
    const { body } = await hand('system', '/api/units/sheet', bytes).expect(422);
    expect(body.code).toBe('sheetInvalid');
    expect(body.errors).toEqual([
      { code: 'kind', row: 3, column: '类别', message: expect.stringContaining('“机关”不是单位类别') },
    ]);
    expect(names((await get('system', '/api/units?text=信访').expect(200)).body)).toEqual([]);
  });

  it.each([
    ['text', Buffer.from('单位名称,类别'), 422, 'sheetUnreadable'],
    ['an empty file', Buffer.alloc(0), 422, 'sheetUnreadable'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1, 'x'), 413, 'payloadTooLarge'],
  ])('that is %s is refused', async (_, bytes, status, code) => {
    const { body } = await hand('system', '/api/units/sheet', bytes).expect(status);
    expect(body.code).toBe(code);
  });

  it('is for the system administrator only', async () => {
    await hand('supervisor', '/api/units/sheet', await aSheet(rows)).expect(403);
    await get('supervisor', '/api/units/sheet-template').expect(403);
  });

  it('is filled into a template that itself imports as nothing', async () => {
    const template = await get('system', '/api/units/sheet-template').responseType('arraybuffer').expect(200);
    expect(template.headers['content-disposition']).toContain(encodeURIComponent('单位导入模板.xlsx'));
    const { body } = await hand('system', '/api/units/sheet', template.body as Buffer).expect(200);
    expect(body).toEqual({ dryRun: false, added: 0, changed: 0, unchanged: 0 });
  });
});

describe('a sheet of people', () => {
  const rows = [
    people,
    ['lina', '李娜', '市教育局', '经办人', '13900000001', '2024-03-01'],
    ['lina', '李娜', '市财政局预算处', '经办人', null, null],
    ['sunli', '孙丽', '东港区财政局', '主要负责人', null, null],
  ];

  it('adds people who cannot sign in before they got a password', async () => {
    const bytes = await aSheet(rows);
    const stored = await hand('security', '/api/users/sheet', bytes).expect(200);
    expect(stored.body).toEqual({ dryRun: false, added: 2, changed: 0, unchanged: 0 });
    expect(JSON.stringify(stored.body)).not.toMatch(/password/i);
    await api.http.post('/api/session').send({ login: 'lina', password: '!' }).expect(401);
    const again = await hand('security', '/api/users/sheet', bytes).expect(200);
    expect(again.body).toEqual({ dryRun: false, added: 0, changed: 0, unchanged: 3 });
  });

  it('that makes a person administrator besides other work is refused by row', async () => {
    const bytes = await aSheet([people, ['caizheng', 'caizheng某', '市财政局', '系统管理员', null, null]]);
    const { body } = await hand('security', '/api/users/sheet', bytes).expect(422);
    expect(body.errors).toMatchObject([{ code: 'dutiesConflict', row: 2, column: '角色' }]);
  });

  it('is for the security administrator only', async () => {
    for (const login of ['system', 'supervisor', 'caizheng'])
      await hand(login, '/api/users/sheet', await aSheet(rows)).expect(403);
  });
});

describe('a sheet that names an account of another city', () => {
  it('says only that the login is taken, and changes nothing of it', async () => {
    await inTransaction(dataSource, async (tx) => {
      const other = await aCity(tx);
      await aPerson(tx, { login: 'stranger', name: '外地人', unitId: other('市财政局'), role: 'liaison' });
    });
    for (const name of ['某某', '外地人']) {
      const bytes = await aSheet([people, ['stranger', name, '市财政局', '联络员', '13900000002', null]]);
      const { body } = await hand('security', '/api/users/sheet', bytes).expect(422);
      expect(body.errors).toEqual([
        { code: 'loginTaken', row: 2, column: '登录名', message: '登录名“stranger”已被使用。' },
      ]);
    }
  });
});

describe('the people', () => {
  const logins = (body: { items: { login: string }[] }) => body.items.map((user) => user.login);

  it.each([
    ['system', ['caizheng', 'donggang', 'jiaoyu', 'lina', 'security', 'sunli', 'supervisor', 'system']],
    ['security', ['caizheng', 'donggang', 'jiaoyu', 'lina', 'security', 'sunli', 'supervisor', 'system']],
    ['supervisor', ['caizheng', 'jiaoyu', 'lina', 'security', 'supervisor', 'system']],
    ['caizheng', ['caizheng']],
    ['donggang', ['donggang', 'sunli']],
  ])('that %s sees are %j', async (login, expected) => {
    const { body } = await get(login, '/api/users').expect(200);
    expect(logins(body)).toEqual(expected);
  });

  it('come page by page', async () => {
    const first = await get('system', '/api/users?limit=3').expect(200);
    const second = await get('system', `/api/users?limit=200&cursor=${first.body.next}`).expect(200);
    expect([...logins(first.body), ...logins(second.body)]).toHaveLength(8);
    expect(second.body.next).toBeNull();
    expect((await get('system', '/api/users?cursor=x').expect(400)).body.code).toBe('invalidCursor');
  });

  it('are found by name, login and unit', async () => {
    expect(logins((await get('system', '/api/users?text=孙').expect(200)).body)).toEqual(['sunli']);
    const { body } = await get('system', `/api/users?unit=${id('市教育局')}`).expect(200);
    expect(logins(body)).toEqual(['jiaoyu', 'lina']);
    expect(body.items[1].memberships).toMatchObject([
      { unit: { name: '预算处' }, role: 'officer' },
      { unit: { name: '市教育局' }, role: 'officer', validFrom: '2024-03-01', validTo: null },
    ]);
  });
});
