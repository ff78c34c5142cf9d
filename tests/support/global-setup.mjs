import { openTestServer } from './test-server.mjs';
import { unpackedBrowser } from './unpacked-browser.mjs';

/** Before the first test file: one server and one browser for the run, which reach the test files through the environment. */
export default async function globalSetup() {
  const { stop, ...server } = await openTestServer();
  globalThis.dubanTestServer = { ...server, stop };
  process.env.DUBAN_TEST_BROWSER = await unpackedBrowser();
  process.env.DUBAN_TEST_SERVER = JSON.stringify({ ...server, run: process.pid });
}
