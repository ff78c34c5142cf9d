// `npm test`: builds what is not built, runs the unit tests, those of the project itself, and the integration tests (real
// PostgreSQL, sockets, browser). `npm run test:heavy` runs what takes minutes. Further arguments go to Jest:
// npm test -- --testPathPatterns ledger
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer, buildWeb } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'dist/test-results');
const known = ['unit', 'architecture', 'integration', 'heavy'];
const named = process.argv.slice(2).filter((argument) => known.includes(argument));
const forJest = process.argv.slice(2).filter((argument) => !known.includes(argument));
const cores = availableParallelism();
// A worker of the integration tests holds servers and a browser: more than four gain nothing. On two cores there are three,
// since each of them waits for PostgreSQL a third of its time. Heavy ones start processes by the dozen, and have their cores.
const workers = { integration: Math.min(4, cores + 1), heavy: Math.min(2, cores), others: Math.min(4, cores) };
/** What is timed, or killed by the clock, runs alone. */
const timed = 'heavy/(bench|plan-reader-(speed|large)|document-memory|fan-out|evidence-kill)|[.]timed[.]spec';

function run(project) {
  if (project !== 'heavy') return runFiles(project, workers[project] ?? workers.others, project);
  if (forJest.length > 0) return runFiles(project, 1, project);
  const parts = [
    runFiles(project, workers.heavy, 'heavy', ['--testPathIgnorePatterns', timed]),
    runFiles(project, 1, 'heavy-timed', ['--testPathPatterns', timed]),
  ];
  const sum = (of) => parts.reduce((total, part) => total + part[of], 0);
  return { project, passed: sum('passed'), failed: sum('failed') };
}

function runFiles(project, atOnce, name, more = []) {
  const outputFile = join(results, `${name}.json`);
  rmSync(outputFile, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      ...['--config', join(root, '.config/jest.config.js'), '--selectProjects', project],
      ...['--maxWorkers', String(atOnce), '--json', '--outputFile', outputFile],
      ...more,
      ...forJest,
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return { project, ...count(outputFile, status) };
}

/** A file that could not be loaded, and an end in error after green tests, are failures too. */
function count(outputFile, status) {
  try {
    const report = JSON.parse(readFileSync(outputFile, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

mkdirSync(results, { recursive: true });
await buildServer();
await buildWeb();
const runs = (named.length > 0 ? named : ['unit', 'architecture', 'integration']).map(run);
const passed = runs.reduce((sum, each) => sum + each.passed, 0);
const failed = runs.reduce((sum, each) => sum + each.failed, 0);
writeFileSync(join(results, `totals-${named.join('-') || 'test'}.json`), JSON.stringify({ passed, failed }));
for (const each of runs) console.log(`${each.project}: ${each.passed} passed, ${each.failed} failed`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
