// `unit` is pure and fast (no database, no server); `architecture` looks at the project itself; `integration` uses real PostgreSQL, sockets and browser; `heavy` is what
// takes minutes: load, kills, upgrades, and what is measured by the clock (`*.timed.spec.ts`, beside the code).
import { fileURLToPath } from 'node:url';

const shared = {
  rootDir: fileURLToPath(new URL('..', import.meta.url)),
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^content-disposition$': '<rootDir>/tests/support/content-disposition.cjs',
  },
  transform: { '^.+\\.ts$': ['@swc/jest'] },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  setupFiles: ['reflect-metadata'],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.duban'],
};

export default {
  // A real server on a busy machine takes its time; what has to be quick is measured, not timed out. Only here: Jest ignores
  // it in a project.
  testTimeout: 60_000,
  testSequencer: fileURLToPath(new URL('longest-first.mjs', import.meta.url)),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts', '<rootDir>/tests/model/**/*.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '\\.timed\\.spec\\.ts$'],
    },
    {
      ...shared,
      displayName: 'architecture',
      testMatch: ['<rootDir>/tests/architecture/**/*.spec.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: [
        '<rootDir>/tests/integration/**/*.spec.ts',
        '<rootDir>/tests/e2e/**/*.spec.ts',
        '<rootDir>/tests/browser/**/*.spec.ts',
      ],
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
    },
    {
      ...shared,
      displayName: 'heavy',
      testMatch: ['<rootDir>/tests/heavy/**/*.spec.ts', '<rootDir>/libs/**/*.timed.spec.ts'],
      globalSetup: '<rootDir>/tests/support/global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/global-teardown.mjs',
    },
  ],
};
