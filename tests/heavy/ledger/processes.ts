import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const scriptPath = (name: string): string => fileURLToPath(new URL(`${name}.mjs`, import.meta.url));

/** The child processes of a test: nothing else is ever killed, and none outlives it. */
export class Processes {
  readonly #running = new Set<ChildProcess>();

  start(script: string, settings: object): ChildProcess {
    const child = fork(scriptPath(script), [JSON.stringify(settings)], {
      execArgv: [],
      stdio: ['ignore', 2, 2, 'ipc'],
    });
    this.#running.add(child);
    child.once('exit', () => this.#running.delete(child));
    return child;
  }

  async kill(child: ChildProcess): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('A process ended before it was killed.');
    const exited = once(child, 'exit');
    child.kill('SIGKILL');
    await exited;
  }

  async end(child: ChildProcess): Promise<number | null> {
    const exited = once(child, 'exit');
    child.kill('SIGTERM');
    const [code] = (await exited) as [number | null];
    return code;
  }

  async killAll(): Promise<void> {
    await Promise.all([...this.#running].map((child) => this.kill(child)));
  }
}

/** Resolves with the first message of a child; rejects when it ends without one. */
export function firstMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T));
    child.once('exit', (code, signal) => reject(new Error(`A child process ended: ${code ?? signal}.`)));
  });
}
