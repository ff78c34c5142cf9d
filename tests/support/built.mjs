import { buildServer } from '../../.config/build.mjs';

/** Before the first test file: tests load what is built. */
export default async function setup() {
  await buildServer();
}
