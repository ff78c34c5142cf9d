import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { CommandFailure } from './command-failure.js';

/** Runs `work` on DATABASE_URL, or on the embedded server of this folder where `npm start` has it running. */
export async function withDataSource<T>(work: (dataSource: DataSource) => Promise<T>): Promise<T> {
  const url = process.env.DATABASE_URL || (await embeddedUrl());
  if (!url)
    throw new CommandFailure('databaseMissing', '请设置 DATABASE_URL，或先用 npm start 启动本机演示环境的数据库。');
  // Loaded only here: the other commands start without a database driver.
  const [{ DataSource }, { dataSourceOptions }] = await Promise.all([import('typeorm'), import('#libs/database')]);
  const options = dataSourceOptions({ url, entities: [], poolSize: 2, applicationName: 'duban cli' });
  const dataSource = await new DataSource(options).initialize();
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function embeddedUrl(): Promise<string | undefined> {
  const { findEmbeddedPostgres } = await import('#libs/embedded-postgres');
  return (await findEmbeddedPostgres(dataRoot()))?.appUrl;
}

/** The folder in which `npm start` keeps its database, from the compiled command line and from its sources alike. */
function dataRoot(): string {
  const here = fileURLToPath(new URL('.', import.meta.url));
  const projectRoot = here.replace(/(dist\/)?apps\/cli\/src\/$/, '');
  return resolve(projectRoot, process.env.DUBAN_DATA_DIR || '.duban');
}
