import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { dirname } from 'node:path';
import { type BenchDatabase, Cluster, connected } from './cluster.js';
import { checkScope } from './data/check-scope.js';
import { type DataSize, generate } from './data/generate.js';
import { measureGrowth } from './measure-growth.js';
import { measurePair, type Pair } from './measure-pair.js';
import { type BenchOptions, readOptions, usage } from './options.js';
import { profileOurs } from './profile-ours.js';
import { comparisonTable, growthTable, processorTable, profileTable, targetTable } from './report/table.js';
import { targets } from './report/targets.js';
import type { ChildServer } from './servers/child-server.js';
import { startBare, startOurs } from './servers/pair.js';

const small: DataSize = { items: 10_000, units: 200 };
const UNITS_OF_MANY = 3_000;
const BYTES_PER_ITEM = 16_000;
const SCOPE_SAMPLE = 300;

const log = (line: string) => process.stderr.write(`bench: ${line}\n`);

/** Measures, prints and writes the result; the exit code. */
export async function runBench(given: readonly string[]): Promise<number> {
  const options = readOptions(given);
  if (!options) {
    console.log(usage);
    return 0;
  }
  const cluster = await Cluster.start();
  const servers: ChildServer[] = [];
  const end = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await cluster.remove();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void end().then(() => process.exit(1)));
  try {
    return report(options, await measure(options, cluster, servers));
  } finally {
    await end();
  }
}

async function measure(options: BenchOptions, cluster: Cluster, servers: ChildServer[]) {
  await fill(cluster, 'few', small);
  if (options.largeItems !== null) {
    if (cluster.freeBytes() < options.largeItems * BYTES_PER_ITEM)
      throw new Error(`${options.largeItems} items need ${(options.largeItems * BYTES_PER_ITEM) / 1e9} GB of disk.`);
    await fill(cluster, 'many', { items: options.largeItems, units: UNITS_OF_MANY });
  }
  await cluster.becomeDurable();
  const few = await startPair(cluster.database('few'), 'few items', servers);
  const growths =
    options.largeItems === null
      ? []
      : await measureGrowth(few, await startPair(cluster.database('many'), 'many items', servers), options, log);
  const comparisons = await measurePair(few, options, log);
  return { comparisons, growths, profiles: options.profile ? await profileOurs(few.database, options) : [] };
}

async function fill(cluster: Cluster, name: string, size: DataSize): Promise<void> {
  const database = await cluster.createDatabase(name);
  const { seconds, bytes } = await generate(database, size, log);
  await connected(database.superUrl, (client) => checkScope(client, SCOPE_SAMPLE));
  log(`${size.items} items over ${size.units} units: ${seconds.toFixed(0)} s, ${(bytes / 1e9).toFixed(2)} GB`);
}

async function startPair(database: BenchDatabase, name: string, servers: ChildServer[]): Promise<Pair> {
  const ours = await startOurs(`ours, ${name}`, database);
  servers.push(ours);
  const bare = await startBare(`bare, ${name}`, database);
  servers.push(bare);
  return { database, ours, bare };
}

function report(options: BenchOptions, measured: Awaited<ReturnType<typeof measure>>): number {
  const reached = targets(measured.comparisons, measured.growths);
  const machine = { cores: availableParallelism(), processor: cpus()[0]?.model ?? '', node: process.version };
  mkdirSync(dirname(options.out), { recursive: true });
  writeFileSync(options.out, `${JSON.stringify({ machine, options, ...measured, targets: reached }, null, 2)}\n`);
  console.log(
    `${options.connections} connections; load generator, servers and database share ${machine.cores} cores\n`,
  );
  console.log(comparisonTable(measured.comparisons));
  console.log(`\n${processorTable(measured.comparisons)}`);
  if (measured.growths.length > 0) console.log(`\n${growthTable(measured.growths)}`);
  for (const profile of measured.profiles) console.log(`\n${profileTable(profile)}`);
  console.log(`\n${targetTable(reached)}\n\n${options.out}`);
  return options.check && reached.some(({ met }) => !met) ? 1 : 0;
}
