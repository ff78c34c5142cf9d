import type { IssuedCity } from './issued-city.js';

/** Counts the statements that go to the database from now on. */
export function countedStatements({ dataSource }: IssuedCity): () => number {
  const pool = (
    dataSource.driver as unknown as { master: { on: (event: 'acquire', listener: (client: Client) => void) => void } }
  ).master;
  let count = 0;
  const wrapped = new WeakSet<Client>();
  pool.on('acquire', (client) => {
    if (wrapped.has(client)) return;
    wrapped.add(client);
    const query = client.query.bind(client);
    client.query = (...parameters) => {
      count += 1;
      return query(...parameters);
    };
  });
  return () => count;
}

interface Client {
  query: (...parameters: unknown[]) => unknown;
}
