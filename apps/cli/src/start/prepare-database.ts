// A process of its own: it loads most of the product to migrate and to fill in the demonstration, and the supervisor, which
// stays for as long as Duban runs, should not hold on to all that.
import 'reflect-metadata';
import { runMigrations } from '#libs/database';
import { readMigrationSettings } from '#libs/kernel';
import type { DemoLogin } from './announcement.js';

const { ownerUrl, applicationRole } = readMigrationSettings(process.env);
await runMigrations(ownerUrl, { applicationRole });

let logins: readonly DemoLogin[] = [];
if (process.argv.includes('--demonstration')) {
  const { seed } = await import('#seeds');
  logins = await seed({ appUrl: process.env.DATABASE_URL ?? '' });
}
process.send?.(logins);
process.disconnect?.();
