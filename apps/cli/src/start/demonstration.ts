import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { DemoLogin } from './announcement.js';

interface Seeds {
  seed(database: { ownerUrl: string; appUrl: string }): Promise<readonly DemoLogin[]>;
}

/** Fills the database with the demonstration, unless it is there already; an image built without seeds has none. */
export async function fillDemonstration(
  projectRoot: string,
  database: { ownerUrl: string; appUrl: string },
): Promise<readonly DemoLogin[]> {
  if (!existsSync(join(projectRoot, 'dist/seeds/src/index.js'))) return [];
  const name: string = '#seeds';
  const seeds = (await import(name)) as Seeds;
  return seeds.seed({ ownerUrl: database.ownerUrl, appUrl: database.appUrl });
}
