#!/usr/bin/env node
import { existsSync } from 'node:fs';

const main = new URL('../../dist/apps/cli/src/main.js', import.meta.url);
if (existsSync(main)) {
  await import(main.href);
} else {
  console.error('duban is not built yet: run `npm run build` first.');
  process.exitCode = 1;
}
