import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { announcement } from './announcement.js';
import { openDatabase } from './database.js';
import { requireFreePort } from './port.js';
import { PreparedMark } from './prepared.js';
import { developmentSecrets } from './secrets.js';
import { takeStartLock } from './start-lock.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-start-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('npm start', () => {
  it('makes its secrets once and keeps them to itself', () => {
    const first = developmentSecrets(folder);
    expect(developmentSecrets(folder)).toEqual(first);
    expect(first.DUBAN_ACCESS_TOKEN_SECRET).not.toBe(first.DUBAN_REFRESH_TOKEN_SECRET);
    expect(first.DUBAN_ACCESS_TOKEN_SECRET.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('adds a secret that an earlier version did not know and keeps the others', () => {
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify({ DUBAN_ACCESS_TOKEN_SECRET: 'kept' }));
    const secrets = developmentSecrets(folder);
    expect(secrets.DUBAN_ACCESS_TOKEN_SECRET).toBe('kept');
    expect(developmentSecrets(folder)).toEqual(secrets);
  });

  it('is taken over from a start that was killed, and given back at the end', () => {
    writeFileSync(join(folder, 'start.pid'), '4194999');
    const release = takeStartLock(folder);
    expect(readFileSync(join(folder, 'start.pid'), 'utf8')).toBe(String(process.pid));
    release();
    expect(() => statSync(join(folder, 'start.pid'))).toThrow('ENOENT');
  });

  it('prepares a database once for each build and cluster', () => {
    const mark = (cluster: string, demonstration = true) => new PreparedMark(folder, folder, cluster, demonstration);
    const logins = [{ login: 'duban1', password: 'pw', description: '督查室' }];
    expect(mark('one').read()).toBeUndefined();
    mark('one').write(logins);
    expect(mark('one').read()).toEqual(logins);
    expect(mark('made anew').read()).toBeUndefined();
    expect(mark('one', false).read()).toBeUndefined();
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'dist/.server.json'), 'another build');
    expect(mark('one').read()).toBeUndefined();
  });

  it('says in one line what to do when its port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await expect(requireFreePort(port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} npm start`,
    );
    await new Promise((resolve) => other.close(resolve));
    await expect(requireFreePort(port, '127.0.0.1')).resolves.toBeUndefined();
  });

  it.each([
    [{ DATABASE_URL: 'postgres://a@b/c' }, 'DATABASE_URL is set and DATABASE_OWNER_URL is not'],
    [{ DATABASE_OWNER_URL: 'postgres://a@b/c' }, 'DATABASE_OWNER_URL is set and DATABASE_URL is not'],
  ])('refuses half of a server of one’s own', async (variables, line) => {
    await expect(openDatabase(folder, folder, variables, () => undefined)).rejects.toThrow(line);
  });

  it('prints the address and aligns the log-ins by the width of Chinese characters', () => {
    const text = announcement('http://localhost:3000', [
      { login: 'duban1', password: 'pw', description: '督查室' },
      { login: 'a', password: 'longer-pw', description: '联络员' },
    ]);
    expect(text.split('\n').filter((line) => /duban1|localhost| a |登录名/.test(line))).toEqual([
      '  督办系统已启动 · Duban is running    http://localhost:3000',
      '  登录名 Log-in   密码 Password   身份 Who',
      '  duban1          pw              督查室',
      '  a               longer-pw       联络员',
    ]);
  });

  it('prints no table where there are no log-ins to show', () => {
    expect(announcement('http://localhost:3000', [])).not.toContain('登录名');
  });
});
