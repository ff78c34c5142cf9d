// `unit` is pure and fast (no database, no server); `architecture` looks at the project itself; `integration` uses real PostgreSQL, sockets and browser; `heavy` is what
// takes minutes: load, kills, upgrades; `timed` is what is measured by the clock (`*.timed.spec.ts`, beside the code).
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));

const outside = (...path) => {
  const id = join(root, 'dist', ...path);
  return existsSync(id) ? { id, external: true } : null;
};

/** Tests load what was built, and as the product does, each module once in a worker: that halves the time of a whole run. */
const fromBuild = {
  name: 'from-build',
  enforce: 'pre',
  resolveId(source, importer) {
    const library = /^#libs\/([\w-]+)$/.exec(source)?.[1];
    if (library !== undefined) return outside('libs', library, 'src/index.js');
    if (source === '#seeds') return outside('seeds/src/index.js');
    if (importer === undefined || !/^\.\.?\/.*\.js$/.test(source)) return null;
    return outside(relative(root, resolve(dirname(importer), source)));
  },
};

/** Files that take minutes, the longest first: whoever begins one of them last makes everybody wait. */
const longest = [
  'story-kill',
  'ledger-sequencing',
  'from-plan-to-signature',
  'approvals-story',
  'shares-and-sub-tasks',
  'people-and-board',
];

/** The usual order, which goes by the size of files where it is not known how long they took, but for the longest. */
class LongestFirst extends BaseSequencer {
  async sort(files) {
    const place = ({ moduleId }) => {
      const at = longest.findIndex((name) => moduleId.endsWith(`/${name}.spec.ts`));
      return at === -1 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}

/** What is timed, or killed by the clock: each file alone. */
const timed = ['libs/**/*.timed.spec.ts'].concat(
  ['bench', 'plan-reader-speed', 'plan-reader-large', 'document-memory', 'fan-out', 'evidence-kill'].map(
    (name) => `tests/heavy/${name}.spec.ts`,
  ),
);

const project = (name, include, more) => ({
  root,
  plugins: [fromBuild],
  test: {
    ...{ name, include, globals: true, pool: 'forks' },
    exclude: ['**/node_modules/**', ...(name === 'timed' ? [] : timed)],
    setupFiles: ['tests/support/each-file.ts'],
    // A real server on a busy machine takes its time; what has to be quick is measured, not timed out.
    ...{ testTimeout: 180_000, hookTimeout: 300_000 },
    ...more,
  },
});
const quick = { isolate: false, globalSetup: ['tests/support/built.mjs'] };
const withServer = { isolate: false, globalSetup: ['tests/support/built.mjs', 'tests/support/global-setup.mjs'] };

export default defineConfig({
  root,
  test: {
    sequence: { sequencer: LongestFirst },
    // Databases are dropped and the server is stopped in that time.
    teardownTimeout: 120_000,
    projects: [
      project('unit', ['libs/**/*.spec.ts', 'apps/**/*.spec.ts', 'tests/model/**/*.spec.ts'], quick),
      project('architecture', ['tests/architecture/**/*.spec.ts'], quick),
      project(
        'integration',
        ['tests/integration/**/*.spec.ts', 'tests/e2e/**/*.spec.ts', 'tests/browser/**/*.spec.ts'],
        withServer,
      ),
      // What is measured or killed has a process of its own.
      project('heavy', ['tests/heavy/**/*.spec.ts'], { ...withServer, isolate: true }),
      project('timed', timed, { ...withServer, isolate: true }),
    ],
  },
});
