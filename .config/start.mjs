// `npm start`: builds what is not built, then hands over to the supervisor (apps/cli/src/start).
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

function refuse(line) {
  console.error(line);
  process.exit(1);
}

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  refuse(`Duban needs Node.js 20.19 or newer; this is ${process.version}.`);
if (!existsSync(join(root, 'node_modules'))) refuse('The packages are not installed yet. Run: npm ci');

const { buildServer, buildWeb } = await import('./build.mjs');
const started = Date.now();
try {
  const built = [await buildServer(), await buildWeb()];
  if (built.some(Boolean)) console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
} catch (error) {
  refuse(`The build failed: ${error instanceof Error ? error.message : error}`);
}
const { start } = await import('../dist/apps/cli/src/start/index.js');
await start(root);
