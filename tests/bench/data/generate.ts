import type { Client } from 'pg';
import { DataSource } from 'typeorm';
import { dataSourceOptions, inTransaction } from '#libs/database';
import { foldForSearch, searchTerms } from '#libs/kernel';
import { insertUnits } from '#libs/organisation';
import { type BenchDatabase, connected } from '../cluster.js';
import { withoutIndexes } from './indexes.js';
import { ITEMS, PEOPLE, PLANS, planOf, READERS } from './rows.sql.js';
import { aCityOf, type City } from './units.js';
import { wordings } from './wording.js';
import { decideItems, ITEMS_PER_PLAN, keys, MAKE_WORKSHOP } from './workshop.sql.js';

const BATCH = ITEMS_PER_PLAN * 4_000;

/** How much work a city has. */
export interface DataSize {
  items: number;
  units: number;
}

/** What was made. */
export interface Generated {
  city: City;
  seconds: number;
  bytes: number;
}

/** Fills a database with the schema: units, people with sessions, plans, items, dispatches and scope rows. */
export async function generate(
  database: BenchDatabase,
  { items, units }: DataSize,
  log: (line: string) => void,
): Promise<Generated> {
  const startedAt = Date.now();
  const city = aCityOf(units);
  await storeUnits(database, city);
  return connected(database.superUrl, async (client) => {
    // Foreign keys and triggers are not asked about rows that are right by construction.
    await client.query(
      `SET session_replication_role = replica; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`,
    );
    await client.query(MAKE_WORKSHOP);
    await storeParties(client, city);
    await client.query(READERS);
    for (const sql of PEOPLE) await client.query(sql);
    await withoutIndexes(client, async () => {
      for (let from = 1; from <= items; from += BATCH) {
        const to = Math.min(items, from + BATCH - 1);
        // The last department is named nowhere: somebody's list is empty.
        const pools = { departments: city.departmentIds.length - 1, bureaus: city.bureauIds.length };
        await client.query(decideItems(pools, from, to));
        for (const sql of PLANS) await client.query(sql, [planOf(from), planOf(to)]);
        for (const sql of ITEMS) await client.query(sql, sql.includes('$1') ? [from, to] : []);
        log(`${to} of ${items} items after ${Math.round((Date.now() - startedAt) / 1000)} s`);
      }
    });
    await client.query('DROP SCHEMA bench CASCADE');
    await client.query('VACUUM (ANALYZE)');
    const { rows } = await client.query<{ bytes: number }>('SELECT pg_database_size(current_database()) AS bytes');
    return { city, seconds: (Date.now() - startedAt) / 1000, bytes: Number(rows[0]?.bytes) };
  });
}

async function storeUnits(database: BenchDatabase, city: City): Promise<void> {
  const dataSource = await new DataSource(dataSourceOptions({ url: database.appUrl, entities: [] })).initialize();
  try {
    await inTransaction(dataSource, (tx) => insertUnits(tx, city.units));
  } finally {
    await dataSource.destroy();
  }
}

async function storeParties(client: Client, city: City): Promise<void> {
  const names = new Map(city.units.map(({ id, name }) => [id, name]));
  const parties = [
    ...city.departmentIds.map((id, index) => ({ key: keys.department + index, id })),
    ...city.bureauIds.map((id, index) => ({ key: keys.bureau + index, id })),
    ...city.districtIds.map((id, index) => ({ key: keys.district + index, id })),
  ].map((party) => ({ ...party, name: names.get(party.id)!, terms: searchTerms(names.get(party.id)!) }));
  await client.query(
    `INSERT INTO bench.party SELECT key, id, name, terms FROM json_to_recordset($1)
       AS given (key integer, id uuid, name text, terms text[])`,
    [JSON.stringify(parties)],
  );
  const texts = wordings().map(({ title, measures }, i) => {
    const folded = foldForSearch(`${title}\n${measures}\n`);
    return { i, title, measures, folded, terms: searchTerms(folded) };
  });
  await client.query(
    `INSERT INTO bench.wording SELECT i, title, measures, folded, terms FROM json_to_recordset($1)
       AS given (i integer, title text, measures text, folded text, terms text[])`,
    [JSON.stringify(texts)],
  );
}
