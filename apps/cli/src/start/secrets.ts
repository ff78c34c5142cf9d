import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const names = ['DUBAN_ACCESS_TOKEN_SECRET', 'DUBAN_REFRESH_TOKEN_SECRET'] as const;

type Secrets = Record<(typeof names)[number], string>;

/** The secrets of this machine, made at the first start and kept, so that a restart signs nobody out. */
export function developmentSecrets(dataRoot: string): Secrets {
  const file = join(dataRoot, 'secrets.json');
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Secrets>) : {};
  const secrets = Object.fromEntries(
    names.map((name) => [name, kept[name] ?? randomBytes(36).toString('base64url')]),
  ) as Secrets;
  if (names.some((name) => kept[name] !== secrets[name])) {
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}
