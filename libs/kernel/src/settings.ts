import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** Refused at start: one line for each variable that is missing or wrong, naming it and what is expected. */
export class SettingsError extends Error {
  constructor(readonly mistakes: string[]) {
    super(mistakes.join('\n'));
    this.name = 'SettingsError';
  }
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
const environments = ['development', 'production', 'test'] as const;
const shortestSecret = 32;
const fewestDistinctCharacters = 12;
const notASecret = /change.?me|example|password|replace|secret|123456|development/i;
const mebibyte = 1024 * 1024;

/** A whole number within bounds, written in digits. */
function integer(least: number, most: number) {
  const expected = `must be a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,9}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
}

function oneOf<const Word extends string>(words: readonly Word[]) {
  return z.enum(words, `must be one of ${words.join(', ')}`);
}

function isAddress(value: string, protocols: string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol) && new URL(value).hostname !== '';
}

const postgresAddress = z
  .string('is missing: the address of the database, postgres://role:password@host:5432/database')
  .refine(
    (value) => isAddress(value, ['postgres:', 'postgresql:']) && new URL(value).pathname.length > 1,
    'must be an address like postgres://role:password@host:5432/database',
  );

const secret = z
  .string(`is missing: at least ${shortestSecret} random characters, for example from “openssl rand -base64 48”`)
  .min(shortestSecret, `is too short: at least ${shortestSecret} random characters`);

const directory = z.string().refine(isAbsolute, 'must be an absolute path');

const processShape = z.object({
  NODE_ENV: oneOf(environments).default('development'),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  DATABASE_URL: postgresAddress,
  DUBAN_DATABASE_POOL_SIZE: integer(1, 200).default(10),
  DUBAN_FILES_DIR: directory.optional(),
  DUBAN_FILES_S3_URL: z
    .string()
    .refine(
      (value) => isAddress(value, ['http:', 'https:']) && /^\/[^/]+\/?$/.test(new URL(value).pathname),
      'must be the address of a bucket, like https://s3.example.org/duban',
    )
    .optional(),
  DUBAN_FILES_S3_REGION: z.string().default('us-east-1'),
  DUBAN_FILES_S3_ACCESS_KEY: z.string().optional(),
  DUBAN_FILES_S3_SECRET_KEY: z.string().optional(),
  DUBAN_CLAMD_URL: z
    .string()
    .refine(
      (value) => isAddress(value, ['tcp:']) || /^unix:\/[^\0]+$/.test(value),
      'must be like tcp://clamd:3310 or unix:/run/clamav/clamd.ctl',
    )
    .optional(),
});

const apiShape = processShape.extend({
  PORT: integer(0, 65_535).default(3000),
  DUBAN_HOST: z.string().optional(),
  DUBAN_PUBLIC_URL: z
    .string()
    .refine((value) => isAddress(value, ['http:', 'https:']), 'must be an address like https://duban.city.gov.cn')
    .transform((value) => new URL(value).origin)
    .optional(),
  DUBAN_TRUST_PROXY: oneOf(['true', 'false']).default('false'),
  DUBAN_UPLOAD_LIMIT_MB: integer(1, 500).default(20),
  DUBAN_EVIDENCE_LIMIT_MB: integer(1, 10_240).default(2048),
  DUBAN_ACCESS_TOKEN_SECRET: secret,
  DUBAN_REFRESH_TOKEN_SECRET: secret,
});

/** A bucket of an S3-compatible store; without keys the usual places of the machine are asked for them. */
export interface S3Settings {
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly keys: { readonly accessKeyId: string; readonly secretAccessKey: string } | null;
}

/** Where evidence files lie, and who looks through them for viruses. */
export interface FileSettings {
  /** A folder that every api and worker reaches: uploads under way, and the files themselves where there is no bucket. */
  readonly directory: string;
  readonly s3: S3Settings | null;
  readonly clamdUrl: string | null;
}

/** What every process of the server side needs. */
export interface ProcessSettings {
  readonly environment: (typeof environments)[number];
  readonly logLevel: (typeof logLevels)[number];
  /** Connects as the application's role. */
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly files: FileSettings;
}

/** What the HTTP edge needs besides. */
export interface ApiSettings extends ProcessSettings {
  readonly port: number;
  /** Only this machine outside production: the demonstration's passwords are known to all. */
  readonly host: string;
  /** The origin under which people open the page; decides whether cookies are Secure and which sockets are let in. */
  readonly publicUrl: string;
  /** Whether X-Forwarded-* of a proxy in front is believed. */
  readonly trustProxy: boolean;
  readonly uploadLimitBytes: number;
  /** The largest evidence file. */
  readonly evidenceLimitBytes: number;
  readonly accessTokenSecret: string;
  readonly refreshTokenSecret: string;
}

/** What migrating needs: the owner of the schema, and the role that is granted its rights. */
export interface MigrationDatabaseSettings {
  readonly ownerUrl: string;
  readonly applicationRole: string;
}

/** Settings of the api; throws a SettingsError that lists every mistake. */
export function readApiSettings(variables: NodeJS.ProcessEnv): ApiSettings {
  const mistakes = [...productionMistakes(variables), ...fileMistakes(variables)];
  const given = parse(apiShape, variables, mistakes);
  const production = given.NODE_ENV === 'production';
  return {
    ...processSettings(given),
    port: given.PORT,
    host: given.DUBAN_HOST ?? (production ? '0.0.0.0' : '127.0.0.1'),
    publicUrl: given.DUBAN_PUBLIC_URL ?? `http://localhost:${given.PORT}`,
    trustProxy: given.DUBAN_TRUST_PROXY === 'true',
    uploadLimitBytes: given.DUBAN_UPLOAD_LIMIT_MB * mebibyte,
    evidenceLimitBytes: given.DUBAN_EVIDENCE_LIMIT_MB * mebibyte,
    accessTokenSecret: given.DUBAN_ACCESS_TOKEN_SECRET,
    refreshTokenSecret: given.DUBAN_REFRESH_TOKEN_SECRET,
  };
}

/** Settings of the worker; throws a SettingsError that lists every mistake. */
export function readWorkerSettings(variables: NodeJS.ProcessEnv): ProcessSettings {
  return processSettings(parse(processShape, variables, fileMistakes(variables)));
}

/** Settings of `duban migrate`; throws a SettingsError that lists every mistake. */
export function readMigrationSettings(variables: NodeJS.ProcessEnv): MigrationDatabaseSettings {
  const shape = z.object({ DATABASE_URL: postgresAddress, DATABASE_OWNER_URL: postgresAddress });
  const given = parse(shape, variables, []);
  return {
    ownerUrl: given.DATABASE_OWNER_URL,
    applicationRole: decodeURIComponent(new URL(given.DATABASE_URL).username),
  };
}

function processSettings(given: z.output<typeof processShape>): ProcessSettings {
  return {
    environment: given.NODE_ENV,
    logLevel: given.LOG_LEVEL,
    databaseUrl: given.DATABASE_URL,
    databasePoolSize: given.DUBAN_DATABASE_POOL_SIZE,
    files: fileSettings(given),
  };
}

function fileSettings(given: z.output<typeof processShape>): FileSettings {
  const { DUBAN_FILES_S3_URL: bucket, DUBAN_FILES_S3_ACCESS_KEY: key, DUBAN_FILES_S3_SECRET_KEY: secretKey } = given;
  return {
    directory: given.DUBAN_FILES_DIR ?? resolve('.duban/files'),
    s3:
      bucket === undefined
        ? null
        : {
            endpoint: new URL(bucket).origin,
            bucket: new URL(bucket).pathname.replaceAll('/', ''),
            region: given.DUBAN_FILES_S3_REGION,
            keys: key && secretKey ? { accessKeyId: key, secretAccessKey: secretKey } : null,
          },
    clamdUrl: given.DUBAN_CLAMD_URL ?? null,
  };
}

/** A folder of the process's own choosing is lost with its container, and half a pair of keys is a slip. */
function fileMistakes(variables: NodeJS.ProcessEnv): string[] {
  const mistakes: string[] = [];
  if (variables.NODE_ENV === 'production' && !variables.DUBAN_FILES_DIR)
    mistakes.push('DUBAN_FILES_DIR is missing: a folder that every api and worker reaches, like /var/lib/duban/files');
  if (!variables.DUBAN_FILES_S3_ACCESS_KEY !== !variables.DUBAN_FILES_S3_SECRET_KEY)
    mistakes.push('DUBAN_FILES_S3_ACCESS_KEY and DUBAN_FILES_S3_SECRET_KEY belong together: set both or neither');
  return mistakes;
}

/** What passes on a developer's machine and must not in production. */
function productionMistakes(variables: NodeJS.ProcessEnv): string[] {
  if (variables.NODE_ENV !== 'production') return [];
  const names = ['DUBAN_ACCESS_TOKEN_SECRET', 'DUBAN_REFRESH_TOKEN_SECRET'] as const;
  const mistakes = names
    .filter((name) => (variables[name]?.length ?? 0) >= shortestSecret && isGuessable(variables[name] ?? ''))
    .map((name) => `${name} is guessable: use random characters, for example from “openssl rand -base64 48”`);
  const [access, refresh] = names.map((name) => variables[name]);
  if (access && access === refresh) mistakes.push(`${names[1]} must differ from ${names[0]}`);
  if (!variables.DUBAN_PUBLIC_URL) {
    mistakes.push('DUBAN_PUBLIC_URL is missing: the address people open, like https://duban.city.gov.cn');
  }
  return mistakes;
}

function isGuessable(value: string): boolean {
  return notASecret.test(value) || new Set(value).size < fewestDistinctCharacters;
}

/** An empty variable counts as absent: compose files and shells pass those for what was never set. */
function parse<Shape extends z.ZodObject>(
  shape: Shape,
  variables: NodeJS.ProcessEnv,
  mistakes: string[],
): z.output<Shape> {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''));
  const { success, data, error } = shape.safeParse(set);
  const named = (error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
  if (!success || mistakes.length > 0) throw new SettingsError([...named, ...mistakes]);
  return data;
}
