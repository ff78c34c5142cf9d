import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import type { DemoLogin } from './announcement.js';

const entry = fileURLToPath(new URL('./prepare-database.js', import.meta.url));

/** A preparation under way: it can be broken off, since every step of it may be repeated. */
export interface Preparation {
  readonly logins: Promise<readonly DemoLogin[]>;
  stop(): void;
}

/** Migrates the database and, if asked, fills in the demonstration; answers with the log-ins to print. */
export function prepareDatabase(environment: NodeJS.ProcessEnv, demonstration: boolean): Preparation {
  const child = spawn(
    process.execPath,
    ['--enable-source-maps', entry, ...(demonstration ? ['--demonstration'] : [])],
    {
      env: environment,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      detached: true,
    },
  );
  let words = '';
  let answer: readonly DemoLogin[] | undefined;
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (words += text));
  child.on('message', (message) => (answer = message as readonly DemoLogin[]));
  const logins = new Promise<readonly DemoLogin[]>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 && answer) resolve(answer);
      else reject(new Error(`The database could not be prepared (${signal ?? `code ${code}`}):\n${words.trim()}`));
    });
  });
  return { logins, stop: () => child.kill('SIGKILL') };
}
