import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source.js';
import { grantApplicationRole } from './grants.js';

/** How migrations are run: `applicationRole` is the role of DATABASE_URL, which gets its rights afterwards. */
export interface MigrationSettings {
  applicationRole: string;
}

/**
 * Brings the schema up to date as its owner and grants the application role its rights. Safe to run by several
 * processes at once: an advisory lock lets one work while the others wait. Returns the names of what was run.
 */
export async function runMigrations(ownerUrl: string, settings: MigrationSettings): Promise<string[]> {
  const dataSource = new DataSource({
    ...dataSourceOptions({ url: ownerUrl, entities: [], poolSize: 2, applicationName: 'duban migrate' }),
    extra: {},
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    await grantApplicationRole(dataSource, settings.applicationRole);
    return done.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}

/** An arbitrary constant: the same in every version, so that two versions never migrate at once. */
const MIGRATION_LOCK = 710_220_311;
