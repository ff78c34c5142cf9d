import { chmodSync, existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { readApiSettings, SettingsError } from '#libs/kernel';

import { announcement } from './announcement.js';
import { openDatabase } from './database.js';
import { requireFreePort } from './port.js';
import { prepareDatabase } from './preparation.js';
import { PreparedMark } from './prepared.js';
import { waitUntilReady } from './readiness.js';
import { developmentSecrets } from './secrets.js';
import { Service } from './service.js';
import { takeStartLock } from './start-lock.js';
import { StartRefused } from './start-refused.js';

const readyWithinMs = 60_000;
const largestLogBytes = 10 * 1024 * 1024;
const print = (line: string) => process.stdout.write(`${line}\n`);

/** Undone in reverse order at the end, whatever the reason for ending. */
type Ending = () => void | Promise<void>;

/** `npm start`: brings everything up on this machine, keeps it up, and takes it down in order on Ctrl-C. */
export async function start(projectRoot: string): Promise<void> {
  const endings: Ending[] = [];
  let ending: Promise<void> | undefined;
  const end = (code: number) => (ending ??= takeDown(endings).then(() => process.exit(code)));
  // One Ctrl-C may arrive twice, from the terminal and from npm; the second is not a wish for haste.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end(0));
  try {
    await bringUp(projectRoot, endings, () => ending !== undefined);
  } catch (error) {
    // What fails because it was taken away from under us is no failure.
    if (ending) return;
    const known = error instanceof StartRefused || error instanceof SettingsError;
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    await end(1);
  }
}

async function bringUp(projectRoot: string, endings: Ending[], isEnding: () => boolean): Promise<void> {
  const dataRoot = resolve(projectRoot, process.env.DUBAN_DATA_DIR || '.duban');
  mkdirSync(dataRoot, { recursive: true });
  endings.push(takeStartLock(dataRoot));
  const given = givenOrMade(dataRoot);
  // Checked before anything is started; the address of the embedded database is known only once it runs.
  const settings = readApiSettings({ DATABASE_URL: 'postgres://embedded@127.0.0.1/duban', ...given });
  await requireFreePort(settings.port, settings.host);

  const opening = openDatabase(projectRoot, dataRoot, given, print);
  endings.push(async () => (await opening.catch(() => undefined))?.stop());
  const database = await opening;
  const environment = { ...given, DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const demonstration = database.embedded && settings.environment !== 'production';
  const mark = database.identity && new PreparedMark(projectRoot, dataRoot, database.identity, demonstration);
  let logins = mark ? mark.read() : undefined;
  if (!logins) {
    const preparation = prepareDatabase(environment, demonstration);
    endings.push(() => preparation.stop());
    logins = await preparation.logins;
    if (mark) mark.write(logins);
  }
  if (isEnding()) return;

  const services = startServices(projectRoot, dataRoot, { ...environment, DATABASE_OWNER_URL: undefined });
  endings.push(
    () => services.worker.stop(),
    () => services.api.stop(),
  );
  await waitUntilReady(localAddress(settings.host, settings.port, '/health/ready'), services, readyWithinMs);
  for (const service of Object.values(services)) service.watch();
  print(announcement(settings.publicUrl, logins));
}

/**
 * The environment without what is set to nothing; evidence files lie in the data folder unless told otherwise, and outside
 * production secrets that nobody set are made here and kept.
 */
function givenOrMade(dataRoot: string): NodeJS.ProcessEnv {
  const set = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const kept = { DUBAN_FILES_DIR: join(dataRoot, 'files'), ...set };
  return set.NODE_ENV === 'production' ? kept : { ...developmentSecrets(dataRoot), ...kept };
}

function startServices(projectRoot: string, dataRoot: string, environment: NodeJS.ProcessEnv) {
  const logs = join(dataRoot, 'logs');
  mkdirSync(logs, { recursive: true });
  chmodSync(logs, 0o700);
  const service = (name: 'api' | 'worker') => {
    const logFile = join(logs, `${name}.log`);
    if (existsSync(logFile) && statSync(logFile).size > largestLogBytes) rmSync(logFile);
    const made = new Service({
      name,
      entry: join(projectRoot, `dist/apps/${name}/src/main.js`),
      logFile,
      environment,
      report: print,
    });
    made.start();
    return made;
  };
  return { api: service('api'), worker: service('worker') };
}

function localAddress(host: string, port: number, path: string): string {
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}${path}`;
}

async function takeDown(endings: Ending[]): Promise<void> {
  for (const undo of endings.reverse()) {
    try {
      await undo();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}
