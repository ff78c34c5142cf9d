// A process of its own: it loads most of the product to migrate and to fill in the demonstration, and the supervisor, which
// stays for as long as Duban runs, should not hold on to all that.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { runMigrations } from '#libs/database';
import { readMigrationSettings } from '#libs/kernel';
import type { DemoLogin } from './announcement.js';

interface Seeds {
  seed(database: { ownerUrl: string; appUrl: string }): Promise<readonly DemoLogin[]>;
}

const { ownerUrl, applicationRole } = readMigrationSettings(process.env);
await runMigrations(ownerUrl, { applicationRole });

const seeds = new URL('../../../../seeds/src/index.js', import.meta.url);
let logins: readonly DemoLogin[] = [];
if (process.argv.includes('--demonstration') && existsSync(seeds)) {
  const { seed } = (await import(seeds.href)) as Seeds;
  logins = await seed({ ownerUrl, appUrl: process.env.DATABASE_URL ?? '' });
}
process.send?.(logins);
process.disconnect?.();
