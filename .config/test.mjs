// `npm test`: builds what is not built, runs the unit tests, those of the project itself, and the integration tests (real
// PostgreSQL, sockets, browser). `npm run test:heavy` runs what takes minutes. Further arguments go to Vitest, such as parts of file
// names: npm test -- ledger
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { buildServer, buildWeb } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const results = join(root, 'dist/test-results');
const known = ['unit', 'architecture', 'integration', 'heavy', 'timed'];
const named = process.argv.slice(2).filter((argument) => known.includes(argument));
const forVitest = process.argv.slice(2).filter((argument) => !known.includes(argument));
const cores = availableParallelism();
// A worker of the integration tests holds servers and a browser: more than four gain nothing. On two cores there are three,
// since each of them waits for PostgreSQL a third of its time. Heavy ones start processes by the dozen, and have their cores.
const workers = {
  integration: Math.min(4, cores + 1),
  heavy: Math.min(2, cores),
  timed: 1,
  others: Math.min(4, cores),
};
/** What is timed, or killed by the clock, runs alone, behind the other heavy ones. */
const projectsOf = (kind) => (kind === 'heavy' ? ['heavy', 'timed'] : [kind]);

function run(kind) {
  const parts = projectsOf(kind).map(runProject);
  const sum = (of) => parts.reduce((total, part) => total + part[of], 0);
  return {
    project: kind,
    passed: sum('passed'),
    failed: sum('failed'),
    reasons: parts.flatMap((part) => part.reasons),
  };
}

function runProject(project) {
  const outputFile = join(results, `${project}.json`);
  rmSync(outputFile, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      ...[join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', join(root, '.config/vitest.config.mjs')],
      ...['--project', project, '--maxWorkers', String(workers[project] ?? workers.others)],
      ...['--reporter', 'default', '--reporter', 'json', '--outputFile', outputFile],
      // Names of files choose from all projects, and may leave one without any.
      ...(forVitest.length > 0 ? ['--passWithNoTests', ...forVitest] : []),
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  return count(outputFile, status);
}

/** A file that could not be loaded, and an end in error after green tests, are failures too. */
function count(outputFile, status) {
  try {
    const report = JSON.parse(readFileSync(outputFile, 'utf8'));
    const unloaded = report.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
    );
    const failed = report.numFailedTests + unloaded.length;
    return {
      passed: report.numPassedTests,
      failed: failed === 0 && status !== 0 ? 1 : failed,
      reasons: report.testResults.flatMap(reasonsOf),
    };
  } catch {
    return { passed: 0, failed: 1, reasons: [`${outputFile} was not written: the run was cut off`] };
  }
}

const isFailed = ({ status }) => status === 'failed';

/** What failed in a file, by name and with the head of its message: said once more at the end, below pages of output. */
function reasonsOf({ name, message, status, assertionResults }) {
  const failed = assertionResults.filter(isFailed);
  const head = (text) => stripVTControlCharacters(text).split('\n').filter(Boolean).slice(0, 6).join('\n    ');
  const file = relative(root, name);
  if (failed.length === 0) return status === 'failed' ? [`${file}\n    ${head(message)}`] : [];
  return failed.map((each) => `${file}: ${each.fullName}\n    ${head(each.failureMessages.join('\n'))}`);
}

mkdirSync(results, { recursive: true });
await buildServer();
await buildWeb();
const runs = (named.length > 0 ? named : ['unit', 'architecture', 'integration']).map(run);
const passed = runs.reduce((sum, each) => sum + each.passed, 0);
const failed = runs.reduce((sum, each) => sum + each.failed, 0);
writeFileSync(join(results, `totals-${named.join('-') || 'test'}.json`), JSON.stringify({ passed, failed }));
for (const reason of runs.flatMap((each) => each.reasons)) console.log(`FAILED ${reason}`);
for (const each of runs) console.log(`${each.project}: ${each.passed} passed, ${each.failed} failed`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
