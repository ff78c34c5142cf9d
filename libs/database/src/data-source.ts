import type { DataSourceOptions } from 'typeorm';
import pg, { type ClientBase } from 'pg';
import { migrations } from './migrations/index.js';
import { SnakeNamingStrategy } from './snake-naming-strategy.js';

// Dates are YYYY-MM-DD strings everywhere (a JavaScript Date would shift them by the server's zone) and
// bigint columns hold insert numbers and positions far below 2^53.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What a process needs to open the database: `poolSize` connections at most. */
export interface DatabaseSettings {
  url: string;
  entities: NonNullable<DataSourceOptions['entities']>;
  poolSize?: number;
  applicationName?: string;
}

/** TypeORM options shared by every process and test: no synchronize, and a filter of undefined or null throws. */
export function dataSourceOptions(settings: DatabaseSettings): DataSourceOptions {
  return {
    type: 'postgres',
    url: settings.url,
    entities: settings.entities,
    migrations,
    migrationsTableName: 'schema_migration',
    namingStrategy: new SnakeNamingStrategy(),
    synchronize: false,
    logging: false,
    poolSize: settings.poolSize ?? 10,
    applicationName: settings.applicationName ?? 'duban',
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    // Times are instants; statements that hang must not hold a pool connection for ever.
    extra: { statement_timeout: 60_000, idle_in_transaction_session_timeout: 60_000, onConnect: survivesItsEnd },
  };
}

/**
 * Between pg's pool, which stops listening as it hands a connection out, and TypeORM, which begins a moment later, nobody
 * hears that the server ended it; an error that nobody hears ends the process. Whoever waits for an answer is told anyway.
 * (Seen with the database killed a few dozen times on a busy machine.)
 */
function survivesItsEnd(client: ClientBase): void {
  client.on('error', () => undefined);
}
