import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { Command } from 'commander';
import { addImportUnitsCommand } from '../../apps/cli/src/commands/import-units.command.js';
import { addImportUsersCommand } from '../../apps/cli/src/commands/import-users.command.js';
import { addResetPasswordCommand } from '../../apps/cli/src/commands/reset-password.command.js';
import { addTemplateCommand } from '../../apps/cli/src/commands/template.command.js';
import { PASSWORD } from '../support/a-person.js';
import { aSheet } from '../support/a-sheet.js';
import { startApi, type TestApi } from '../support/api.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { officeFaults } from '../support/office-faults.js';

let database: TestDatabase;
let folder: string;
let api: TestApi;
const before = process.env.DATABASE_URL;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'duban-sheets-'));
  process.env.DATABASE_URL = database.appUrl;
  api = await startApi(database.appUrl);
});

afterAll(async () => {
  await api.close();
  if (before === undefined) delete process.env.DATABASE_URL;
  else process.env.DATABASE_URL = before;
  await rm(folder, { recursive: true });
  await database.drop();
});

/** Runs a command in this process and returns what it printed. */
async function duban(...given: string[]): Promise<string> {
  const program = new Command('duban').exitOverride();
  for (const add of [addTemplateCommand, addImportUnitsCommand, addImportUsersCommand, addResetPasswordCommand])
    add(program);
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await program.parseAsync(['node', 'duban', ...given]);
  } finally {
    write.mockRestore();
  }
  return printed.join('');
}
async function file(name: string, rows: Parameters<typeof aSheet>[0]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, await aSheet(rows));
  return path;
}
const signIn = (login: string, password: string) => api.http.post('/api/session').send({ login, password });

describe('duban import-units and import-users', () => {
  const units = [
    ['单位名称', '简称/别名', '类别', '上级单位'],
    ['市财政局', '财政局', '政府部门', '海州市人民政府'],
    ['海州市人民政府', '海州市政府', '人民政府', ''],
    ['督查室', '', '内设处室', '市政府办公室'],
    ['市政府办公室', '', '办公室', '海州市人民政府'],
  ];
  const people = [
    ['登录名', '姓名', '所在单位', '角色'],
    ['duban1', '张伟', '市政府办公室督查室', '督查人员'],
    ['caizheng', '李娜', '市财政局', '联络员'],
  ];

  it('bring an empty database a city and its people, who sign in with the passwords handed out', async () => {
    const unitFile = await file('units.xlsx', units);
    expect(await duban('import-units', unitFile)).toMatch(/^检查通过，尚未写入：新增 4，变更 0，未变 0。[^]*--apply/);
    const userFile = await file('users.xlsx', people);
    await expect(duban('import-users', userFile)).rejects.toMatchObject({ code: 'unitsMissing' });
    expect(await duban('import-units', unitFile, '--apply')).toMatch(/^已写入：新增 4/);
    expect(await duban('import-units', unitFile, '--apply')).toBe('已写入：新增 0，变更 0，未变 4。\n');

    const passwords = join(folder, 'passwords.txt');
    const printed = await duban('import-users', userFile, '--apply', '--passwords', passwords);
    expect(printed).toBe('已写入：新增 2，变更 0，未变 0。\n  新增：张伟（duban1）、李娜（caizheng）\n');
    expect((await stat(passwords)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(passwords, 'utf8')).trim().split('\n').slice(1);
    for (const line of lines) {
      const [login = '', , password = ''] = line.split('\t');
      const { body } = await signIn(login, password).expect(200);
      expect(body.mustChangePassword).toBe(true);
    }
    expect(lines).toHaveLength(2);
    expect(await duban('import-users', userFile, '--apply')).toBe('已写入：新增 0，变更 0，未变 2。\n');
  });

  it('name mistakes by row and column and store nothing', async () => {
    const path = await file('wrong.xlsx', [
      ['单位名称', '类别', '上级单位'],
      ['市民政局', '政府部门', '海州市人民政府'],
      ['市审计局', '政府部门', '河州市人民政府'],
    ]);
    await expect(duban('import-units', path, '--apply')).rejects.toMatchObject({
      code: 'sheetInvalid',
      message: expect.stringContaining('第 3 行“上级单位”：没有找到上级单位“河州市人民政府”。'),
    });
    const right = await file('right.xlsx', [
      ['单位名称', '类别', '上级单位'],
      ['市民政局', '政府部门', '海州市人民政府'],
    ]);
    expect(await duban('import-units', right)).toContain('新增 1');
  });

  it.each([
    ['a file that is not there', 'none.xlsx', [], 'fileNotFound'],
    ['an unknown government', 'units.xlsx', ['--government', '河州市人民政府'], 'notFound'],
  ])('refuse %s', async (_, name, options, code) => {
    await expect(duban('import-units', join(folder, name), ...options)).rejects.toMatchObject({ code });
  });

  it('do not overwrite a file of passwords', async () => {
    const path = await file('more.xlsx', [people[0]!, ['new1', '王强', '市财政局', '经办人']]);
    const passwords = join(folder, 'passwords.txt');
    await expect(duban('import-users', path, '--apply', '--passwords', passwords)).rejects.toMatchObject({
      code: 'passwordFile',
      message: expect.stringContaining('已存在'),
    });
    expect(await duban('import-users', path)).toContain('新增 1');
  });
});

describe('duban reset-password', () => {
  it('prints a new initial password once and ends the sessions', async () => {
    const first = /：(\S+)\n$/.exec(await duban('reset-password', 'caizheng'))![1]!;
    const { body } = await signIn('caizheng', first).expect(200);
    await duban('reset-password', 'CaiZheng');
    await signIn('caizheng', first).expect(401);
    await api.http.get('/api/me').set('authorization', `Bearer ${body.accessToken}`).expect(401);
  });

  it('refuses an unknown login', async () => {
    await expect(duban('reset-password', 'nobody')).rejects.toMatchObject({ code: 'userNotFound' });
    await signIn('nobody', PASSWORD).expect(401);
  });
});

describe('duban template', () => {
  it.each(['units', 'users'])('writes the empty sheet of %s and overwrites nothing', async (kind) => {
    const path = join(folder, `${kind}-template.xlsx`);
    await duban('template', kind, path);
    expect(await officeFaults('xlsx', await readFile(path))).toEqual([]);
    await expect(duban('template', kind, path)).rejects.toMatchObject({ code: 'fileNotWritten' });
  });
});
