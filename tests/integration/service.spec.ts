import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { waitUntilReady } from '../../apps/cli/src/start/readiness.js';
import { Service } from '../../apps/cli/src/start/service.js';

let folder: string;
let service: Service;
let reports: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-service-'));
  reports = [];
});

afterEach(async () => {
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(program: string): Service {
  const entry = join(folder, 'entry.mjs');
  writeFileSync(entry, program);
  service = new Service({
    name: 'worker',
    entry,
    logFile: join(folder, 'log'),
    environment: { PATH: process.env.PATH },
    report: (line) => reports.push(line),
  });
  service.start();
  return service;
}

async function logged(pattern: RegExp): Promise<string> {
  for (let waited = 0; waited < 8_000; waited += 20) {
    const text = readFileSync(join(folder, 'log'), 'utf8');
    if (pattern.test(text)) return text;
    await sleep(20);
  }
  throw new Error(`The service never wrote ${pattern}.`);
}

const steady = 'setInterval(() => undefined, 1000);';

describe('a service of the supervisor', () => {
  it('is asked to end and given time to do it', async () => {
    start(`${steady} process.on('SIGTERM', () => setTimeout(() => { console.log('closed'); process.exit(0); }, 100));
      console.log('up');`);
    await logged(/up/);
    await service.stop();
    expect(service.running).toBe(false);
    expect(await logged(/closed/)).toContain('closed');
  });

  it('is started again when it dies, and the death is reported', async () => {
    start(`console.log('up ' + process.pid); setTimeout(() => process.exit(3), 100);`).watch();
    await logged(/up \d+[\s\S]*up \d+/);
    expect(reports[0]).toMatch(/^worker ended unexpectedly \(code 3\); it is started again in 1 s\./);
  });

  it('is not started again once it was told to stop', async () => {
    start(steady).watch();
    await service.stop();
    await sleep(1_200);
    expect([service.running, reports]).toEqual([false, []]);
  });

  it('notices by its channel that the supervisor is gone', async () => {
    start(`process.on('disconnect', () => process.exit(0)); ${steady} console.log('channel ' + process.connected);`);
    expect(await logged(/channel/)).toContain('channel true');
  });

  it('ends the start with its last words when it dies before it is ready', async () => {
    const dying = start(`console.error('DATABASE_URL is missing'); process.exit(1);`);
    await expect(waitUntilReady('http://127.0.0.1:9/health/ready', { api: dying }, 5_000)).rejects.toThrow(
      /api ended while starting:\n.*DATABASE_URL is missing/,
    );
  });
});
