import { Client } from 'pg';
import type { DataSource } from 'typeorm';

interface Runner {
  query: (this: Runner, ...given: unknown[]) => Promise<unknown>;
}

/**
 * Runs `work` while the server kills the connection just before its `at`-th statement reaches it, as a crash would.
 * Tells whether it came to that: work with fewer statements is done undisturbed.
 */
export async function killedAt(
  dataSource: DataSource,
  superUrl: string,
  at: number,
  work: () => Promise<unknown>,
): Promise<boolean> {
  const spare = dataSource.createQueryRunner();
  const prototype = Object.getPrototypeOf(spare) as Runner;
  await spare.release();
  const query = prototype.query;
  let statements = 0;
  let killed = false;
  prototype.query = async function (...given) {
    statements += 1;
    if (statements === at) {
      killed = true;
      const [row] = (await query.call(this, 'SELECT pg_backend_pid() AS pid')) as { pid: number }[];
      await terminate(superUrl, row!.pid);
    }
    return query.apply(this, given);
  };
  try {
    await work();
    return killed;
  } catch (error) {
    if (!killed) throw error;
    return true;
  } finally {
    prototype.query = query;
  }
}

async function terminate(superUrl: string, pid: number): Promise<void> {
  const client = new Client({ connectionString: superUrl });
  await client.connect();
  await client.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  await client.end();
}
