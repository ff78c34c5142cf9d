// A process with everything that runs behind the ledger, to be killed. Run as built: its parent is the heavy test.
import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#libs/database';
import { HistorySubscriber, SequencerService, SubscriberRegistry, SubscriberService } from '#libs/ledger';

const { url, name } = JSON.parse(process.argv[2]);
const dataSource = new DataSource(dataSourceOptions({ url, entities: [], poolSize: 2, applicationName: name }));
await dataSource.initialize();
const registry = new SubscriberRegistry();
registry.register(new HistorySubscriber());
registry.register({
  name: 'counting',
  // Dawdles after its effect, so that kills fall between the effect and the cursor.
  handle: async (transaction, entries) => {
    await transaction.query('UPDATE heavy_count SET entries = entries + $1', [entries.length]);
    await sleep(20);
  },
});
const services = [new SequencerService(dataSource), new SubscriberService(dataSource, registry)];
for (const service of services) service.onApplicationBootstrap();

process.once('SIGTERM', async () => {
  await Promise.all(services.map((service) => service.beforeApplicationShutdown()));
  await dataSource.destroy();
  process.disconnect();
});
process.send('ready');
