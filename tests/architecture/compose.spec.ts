import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

import { readApiSettings, readMigrationSettings, readWorkerSettings } from '#libs/kernel';

import { projectRoot } from './cruise.js';

interface Service {
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  volumes?: string[];
}
interface Compose {
  services: Record<string, Service>;
}

const text = readFileSync(join(projectRoot, 'docker-compose.yml'), 'utf8');
const read = (source: string) => parse(source, { merge: true }) as Compose;
const { services } = read(text);
const { $schema: _dialect, ...schema } = JSON.parse(
  readFileSync(join(projectRoot, 'tests/architecture/compose/compose-spec.schema.json'), 'utf8'),
) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

/** What a person would have to set, as compose fills it in. */
function filled(environment: Record<string, string> = {}): NodeJS.ProcessEnv {
  const given: Record<string, string> = {
    DUBAN_APP_PASSWORD: '5f2a9c',
    DUBAN_OWNER_PASSWORD: '8b1d0e',
    DUBAN_PUBLIC_URL: 'https://duban.city.gov.cn',
    DUBAN_ACCESS_TOKEN_SECRET: 'kV8v3ZC0m1tqYw7Jx2LpR9eHs4BnGd6U',
    DUBAN_REFRESH_TOKEN_SECRET: 'Qm5hT8xW2cK7rN4yPj9aFz1LuE6vSb3D',
  };
  const fill = (value: string) =>
    value.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_all, name: string, kind: string, rest: string) => {
      const found = given[name] ?? (kind === '-' ? rest : undefined);
      if (found === undefined) throw new Error(`Nothing fills ${name}.`);
      return found;
    });
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(String(value))]));
}

describe('docker-compose.yml', () => {
  it('is valid by the published schema', () => {
    expect(validate(read(text)) ? [] : validate.errors).toEqual([]);
  });

  it.each([
    ['a misspelt key', text.replace('healthcheck:', 'heathcheck:')],
    ['an unknown condition', text.replace('service_healthy', 'service_happy')],
    ['a command that is a number', text.replace('[node, dist/apps/worker/src/main.js]', '7')],
  ])('would be refused with %s', (_what, broken) => {
    expect(broken).not.toBe(text);
    expect(validate(read(broken))).toBe(false);
  });

  it('starts api and worker only after the migration has ended well, and that only on a healthy database', () => {
    const condition = (service: string, on: string) => services[service]?.depends_on?.[on]?.condition;
    expect(condition('api', 'migrate')).toBe('service_completed_successfully');
    expect(condition('worker', 'migrate')).toBe('service_completed_successfully');
    expect(condition('migrate', 'postgres')).toBe('service_healthy');
    expect(services.postgres?.healthcheck?.test).toContain('pg_isready');
    expect(services.migrate?.restart).toBe('no');
  });

  it('gives each process settings that pass its own checks in production', () => {
    expect(readApiSettings(filled(services.api?.environment))).toMatchObject({ environment: 'production', port: 3000 });
    expect(readWorkerSettings(filled(services.worker?.environment))).toMatchObject({ environment: 'production' });
    expect(readMigrationSettings(filled(services.migrate?.environment))).toMatchObject({
      applicationRole: 'duban_app',
    });
  });

  it('holds no secret and has a default for none', () => {
    const secrets = [...text.matchAll(/\$\{(\w*(?:PASSWORD|SECRET)\w*)(:?[^}]*)\}/g)];
    expect(secrets.length).toBeGreaterThanOrEqual(7);
    expect(secrets.filter(([, , rest]) => !rest?.startsWith(':?')).map(([all]) => all)).toEqual([]);
  });

  it('keeps the owner of the schema out of the processes that serve people', () => {
    for (const name of ['api', 'worker']) expect(services[name]?.environment).not.toHaveProperty('DATABASE_OWNER_URL');
  });

  it('mounts only files that are there', () => {
    const mounted = (services.postgres?.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(mounted.filter((path) => path.startsWith('./') && !existsSync(join(projectRoot, path)))).toEqual([]);
  });
});

describe('the Dockerfile', () => {
  const dockerfile = readFileSync(join(projectRoot, 'Dockerfile'), 'utf8');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  it('runs as a user without rights and without development packages', () => {
    expect(last).toContain('\nUSER node\n');
    expect(last).toContain('--from=production-packages');
    expect(dockerfile).toMatch(/npm ci --omit=dev/);
  });

  it('copies only what the build context lets in', () => {
    const allowed = readFileSync(join(projectRoot, '.dockerignore'), 'utf8').match(/^!.+/gm) ?? [];
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, sources = '']) =>
      sources.split(' '),
    );
    const kept = (path: string) =>
      allowed.some((line) => path === line.slice(1) || path.startsWith(`${line.slice(1)}/`));
    expect(copied.filter((path) => !kept(path))).toEqual([]);
  });
});
