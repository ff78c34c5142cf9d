import { resolve } from 'node:path';
import { readApiSettings, readMigrationSettings, readWorkerSettings, SettingsError } from './settings.js';

const databaseUrl = 'postgres://duban_app:pw@db.example.org:5432/duban';
const development = {
  DATABASE_URL: databaseUrl,
  DUBAN_ACCESS_TOKEN_SECRET: 'a'.repeat(32),
  DUBAN_REFRESH_TOKEN_SECRET: 'b'.repeat(32),
};
const production = {
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  DUBAN_PUBLIC_URL: 'https://duban.city.gov.cn/',
  DUBAN_FILES_DIR: '/var/lib/duban/files',
  DUBAN_ACCESS_TOKEN_SECRET: 'kV8v3ZC0m1tqYw7Jx2LpR9eHs4BnGd6U',
  DUBAN_REFRESH_TOKEN_SECRET: 'Qm5hT8xW2cK7rN4yPj9aFz1LuE6vSb3D',
};

function mistakesOf(read: () => unknown): string[] {
  try {
    read();
  } catch (error) {
    if (error instanceof SettingsError) return error.mistakes;
    throw error;
  }
  return [];
}

describe('the settings of the api', () => {
  it('need only the database and the secrets on a developer’s machine', () => {
    expect(readApiSettings(development)).toEqual({
      environment: 'development',
      logLevel: 'info',
      databaseUrl,
      databasePoolSize: 10,
      port: 3000,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:3000',
      trustProxy: false,
      uploadLimitBytes: 20 * 1024 * 1024,
      evidenceLimitBytes: 2 * 1024 ** 3,
      files: { directory: resolve('.duban/files'), s3: null, clamdUrl: null },
      accessTokenSecret: development.DUBAN_ACCESS_TOKEN_SECRET,
      refreshTokenSecret: development.DUBAN_REFRESH_TOKEN_SECRET,
    });
  });

  it('listen to every network and keep only the origin of the public address in production', () => {
    expect(readApiSettings(production)).toMatchObject({ host: '0.0.0.0', publicUrl: 'https://duban.city.gov.cn' });
  });

  it('count an empty variable as absent', () => {
    expect(readApiSettings({ ...development, PORT: '', LOG_LEVEL: '' })).toMatchObject({
      port: 3000,
      logLevel: 'info',
    });
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['a port that is no number', { PORT: 'http' }, 'PORT must be a whole number from 0 to 65535'],
    ['a port out of range', { PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [
      'a negative pool',
      { DUBAN_DATABASE_POOL_SIZE: '-1' },
      'DUBAN_DATABASE_POOL_SIZE must be a whole number from 1 to 200',
    ],
    [
      'an upload limit of nothing',
      { DUBAN_UPLOAD_LIMIT_MB: '0' },
      'DUBAN_UPLOAD_LIMIT_MB must be a whole number from 1 to 500',
    ],
    [
      'an unknown log level',
      { LOG_LEVEL: 'loud' },
      'LOG_LEVEL must be one of trace, debug, info, warn, error, fatal, silent',
    ],
    ['an unknown environment', { NODE_ENV: 'prod' }, 'NODE_ENV must be one of development, production, test'],
    ['a yes for a proxy', { DUBAN_TRUST_PROXY: 'yes' }, 'DUBAN_TRUST_PROXY must be one of true, false'],
    [
      'a public address without a protocol',
      { DUBAN_PUBLIC_URL: 'duban' },
      'DUBAN_PUBLIC_URL must be an address like https://',
    ],
    [
      'a database of another kind',
      { DATABASE_URL: 'mysql://u:p@h/d' },
      'DATABASE_URL must be an address like postgres://',
    ],
    [
      'an address without a database',
      { DATABASE_URL: 'postgres://u:p@h' },
      'DATABASE_URL must be an address like postgres://',
    ],
    ['no database', { DATABASE_URL: undefined }, 'DATABASE_URL is missing: the address of the database'],
    ['no secret', { DUBAN_ACCESS_TOKEN_SECRET: undefined }, 'DUBAN_ACCESS_TOKEN_SECRET is missing: at least 32'],
    ['a short secret', { DUBAN_REFRESH_TOKEN_SECRET: 'short' }, 'DUBAN_REFRESH_TOKEN_SECRET is too short: at least 32'],
  ])('refuse %s in one line that names the variable', (_what, variables, line) => {
    const mistakes = mistakesOf(() => readApiSettings({ ...development, ...variables }));
    expect(mistakes).toEqual([expect.stringContaining(line)]);
    expect(mistakes.join()).not.toContain('\n');
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    ['without its access secret', { DUBAN_ACCESS_TOKEN_SECRET: undefined }, 'DUBAN_ACCESS_TOKEN_SECRET is missing'],
    ['without its refresh secret', { DUBAN_REFRESH_TOKEN_SECRET: '' }, 'DUBAN_REFRESH_TOKEN_SECRET is missing'],
    ['with a short secret', { DUBAN_ACCESS_TOKEN_SECRET: 'kV8v3ZC0m1tq' }, 'DUBAN_ACCESS_TOKEN_SECRET is too short'],
    ['with a placeholder', { DUBAN_ACCESS_TOKEN_SECRET: 'change-me-kV8v3ZC0m1tqYw7Jx2LpR9eHs4' }, 'is guessable'],
    ['with one letter repeated', { DUBAN_ACCESS_TOKEN_SECRET: 'a'.repeat(64) }, 'is guessable'],
    [
      'with one secret for both',
      { DUBAN_REFRESH_TOKEN_SECRET: production.DUBAN_ACCESS_TOKEN_SECRET },
      'must differ from',
    ],
    ['without a folder for files', { DUBAN_FILES_DIR: '' }, 'DUBAN_FILES_DIR is missing'],
    ['without its public address', { DUBAN_PUBLIC_URL: undefined }, 'DUBAN_PUBLIC_URL is missing'],
  ])('refuse to start production %s', (_what, variables, line) => {
    expect(mistakesOf(() => readApiSettings({ ...production, ...variables }))).toEqual([expect.stringContaining(line)]);
  });

  it('list every mistake at once', () => {
    const mistakes = mistakesOf(() => readApiSettings({ NODE_ENV: 'production', PORT: 'x' }));
    expect(mistakes.map((line) => line.split(' ')[0])).toEqual([
      'DATABASE_URL',
      'PORT',
      'DUBAN_ACCESS_TOKEN_SECRET',
      'DUBAN_REFRESH_TOKEN_SECRET',
      'DUBAN_PUBLIC_URL',
      'DUBAN_FILES_DIR',
    ]);
  });
});

describe('the settings of the other processes', () => {
  it('ask the worker for no token secrets', () => {
    const files = { DUBAN_FILES_DIR: '/var/lib/duban/files' };
    expect(readWorkerSettings({ NODE_ENV: 'production', DATABASE_URL: databaseUrl, ...files })).toMatchObject({
      databaseUrl,
      files: { directory: '/var/lib/duban/files' },
    });
  });

  it('take a bucket apart, and a scanner as it is', () => {
    const bucket = {
      DUBAN_FILES_S3_URL: 'https://s3.example.org/duban/',
      DUBAN_FILES_S3_ACCESS_KEY: 'a',
      DUBAN_FILES_S3_SECRET_KEY: 'b',
      DUBAN_CLAMD_URL: 'unix:/run/clamav/clamd.ctl',
    };
    expect(readWorkerSettings({ DATABASE_URL: databaseUrl, ...bucket }).files).toMatchObject({
      clamdUrl: 'unix:/run/clamav/clamd.ctl',
      s3: {
        endpoint: 'https://s3.example.org',
        bucket: 'duban',
        region: 'us-east-1',
        keys: { accessKeyId: 'a', secretAccessKey: 'b' },
      },
    });
  });

  it.each<[string, NodeJS.ProcessEnv, string]>([
    [
      'a folder that depends on where one stands',
      { DUBAN_FILES_DIR: 'files' },
      'DUBAN_FILES_DIR must be an absolute path',
    ],
    ['an address without a bucket', { DUBAN_FILES_S3_URL: 'https://s3.example.org' }, 'DUBAN_FILES_S3_URL must be'],
    ['a bucket in a folder', { DUBAN_FILES_S3_URL: 'https://s3.example.org/a/b' }, 'DUBAN_FILES_S3_URL must be'],
    ['half a pair of keys', { DUBAN_FILES_S3_ACCESS_KEY: 'a' }, 'belong together'],
    ['a scanner by http', { DUBAN_CLAMD_URL: 'http://clamd:3310' }, 'DUBAN_CLAMD_URL must be'],
    ['a socket that is no path', { DUBAN_CLAMD_URL: 'unix:clamd' }, 'DUBAN_CLAMD_URL must be'],
  ])('are refused with %s', (_what, variables, line) => {
    expect(mistakesOf(() => readWorkerSettings({ DATABASE_URL: databaseUrl, ...variables }))).toEqual([
      expect.stringContaining(line),
    ]);
  });

  it('tell the migration which role to grant its rights', () => {
    const ownerUrl = 'postgres://duban_owner:pw@db.example.org/duban';
    expect(readMigrationSettings({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl })).toEqual({
      ownerUrl,
      applicationRole: 'duban_app',
    });
  });

  it('refuse to migrate without the owner’s address', () => {
    expect(mistakesOf(() => readMigrationSettings({ DATABASE_URL: databaseUrl }))).toEqual([
      expect.stringContaining('DATABASE_OWNER_URL is missing'),
    ]);
  });
});
