import { DataSource } from 'typeorm';
import { dataSourceOptions, type DatabaseSettings } from '#libs/database';

/** An open data source of the application's role; close it with `destroy` before the database is dropped. */
export function openDataSource(
  url: string,
  entities: DatabaseSettings['entities'] = [],
  poolSize = 10,
): Promise<DataSource> {
  return new DataSource(dataSourceOptions({ url, entities, poolSize, applicationName: 'duban tests' })).initialize();
}
