import { DataSource, QueryFailedError } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { grantApplicationRole } from './grants.js';

/** How migrations are run: `applicationRole` is the role of DATABASE_URL, which gets its rights afterwards. */
export interface MigrationSettings {
  applicationRole: string;
  /** How long a statement waits for a lock that a process still at work holds; tests wait less. */
  lockMilliseconds?: number;
}

/** Thrown where a process that is still at work holds what a migration needs; nothing of that migration was done, those before it were. */
export class MigrationBlocked extends Error {
  constructor(cause: unknown) {
    super('A process at work holds what a migration needs: stop every api and worker, then migrate again.', { cause });
    this.name = 'MigrationBlocked';
  }
}

/** Long enough for a transaction to end; behind a change that waits longer everybody else would wait too. */
const LOCK_MILLISECONDS = 15_000;
const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Brings the schema up to date as its owner and grants the application role its rights. Safe to run by several
 * processes at once: an advisory lock lets one work while the others wait. Api and worker are stopped meanwhile: a change
 * that meets one of them at work waits a moment, then gives up as if it had never begun; those before it stay. Returns the names of what was run.
 */
export async function runMigrations(ownerUrl: string, settings: MigrationSettings): Promise<string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions({ url: ownerUrl, entities: [], poolSize: 2, applicationName: 'duban migrate' }),
    extra: { lock_timeout: settings.lockMilliseconds ?? LOCK_MILLISECONDS },
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    // Another migration may take as long as it takes.
    await lock.query('SET lock_timeout = 0');
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await grantApplicationRole(dataSource, settings.applicationRole);
    return done.map((migration) => migration.name);
  } catch (error) {
    if (!isLocked(error)) throw error;
    throw new MigrationBlocked(error);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

const isLocked = (error: unknown): boolean =>
  error instanceof QueryFailedError && (error.driverError as { code?: unknown }).code === LOCK_NOT_AVAILABLE;

/** An arbitrary constant: the same in every version, so that two versions never migrate at once. */
const MIGRATION_LOCK = 710_220_311;
