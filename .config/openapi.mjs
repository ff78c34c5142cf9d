// The page's client is generated from what the api says of itself: `write` makes it anew, `check` fails when it is stale.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { buildServer } from './build.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const target = join(root, 'apps/web/src/api/schema.d.ts');
const task = process.argv[2] ?? 'check';

await buildServer();
const { createOpenApiDocument } = await import(pathToFileURL(join(root, 'dist/apps/api/src/openapi-document.js')).href);
const text = `// Generated from the api by \`npm run api:generate\`; do not edit.\n\n${astToString(
  await openapiTypescript(await createOpenApiDocument()),
)}`;

if (task === 'write') {
  writeFileSync(target, text);
} else if (readFileSync(target, 'utf8') !== text) {
  process.stderr.write('apps/web/src/api/schema.d.ts is stale: run `npm run api:generate` and commit it.\n');
  process.exitCode = 1;
}
// The described application keeps timers of its own; nothing of it is needed any more.
process.exit();
