import { closeTestServer, openTestServer } from './test-server.mjs';
import { unpackedBrowser } from './unpacked-browser.mjs';

/** Before the first test file: one server and one browser for the run, which reach the test files through the environment. */
export default async function setup() {
  const { stop, ...server } = await openTestServer();
  process.env.DUBAN_TEST_BROWSER = await unpackedBrowser();
  process.env.DUBAN_TEST_SERVER = JSON.stringify({ ...server, run: process.pid });
  // After the last test file. An error here fails the run, which Vitest alone would only print.
  return () =>
    closeTestServer({ ...server, stop }).catch((error) => {
      process.exitCode = 1;
      throw error;
    });
}
