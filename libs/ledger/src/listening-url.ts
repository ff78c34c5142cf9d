import type { DataSource } from 'typeorm';

/** The address a listener connects to: the data source's own. */
export function listeningUrl(dataSource: DataSource): string {
  if (dataSource.options.type !== 'postgres' || !dataSource.options.url)
    throw new Error('The ledger needs a PostgreSQL data source that is given by its URL.');
  return dataSource.options.url;
}
