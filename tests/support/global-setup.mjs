import { openTestServer } from './test-server.mjs';

/** Before the first test file: one server for the run. Its addresses reach the test files through the environment. */
export default async function globalSetup() {
  const { stop, ...server } = await openTestServer();
  globalThis.dubanTestServer = { ...server, stop };
  process.env.DUBAN_TEST_SERVER = JSON.stringify({ ...server, run: process.pid });
}
