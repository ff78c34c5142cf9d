import { closeTestServer } from './test-server.mjs';

/** After the last test file. An error here fails the run. */
export default async function globalTeardown() {
  await closeTestServer(globalThis.dubanTestServer);
}
