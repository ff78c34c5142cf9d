import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** The roles of a cluster: the superuser, the owner of the schema, the application, and the eraser of ledger payloads. */
export const roles = ['duban_super', 'duban_owner', 'duban_app', 'duban_eraser'] as const;

/** One of the cluster's log-in roles. */
export type Role = (typeof roles)[number];

/** What has to be remembered between two starts. */
export interface ServerRecord {
  readonly port: number;
  readonly passwords: Readonly<Record<Role, string>>;
}

/** The record of an earlier start, or undefined at the first. */
export function readRecord(file: string): ServerRecord | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as ServerRecord) : undefined;
}

/** Fresh passwords, drawn from the system's random source. */
export function newPasswords(): ServerRecord['passwords'] {
  const draw = () => randomBytes(24).toString('base64url');
  return { duban_super: draw(), duban_owner: draw(), duban_app: draw(), duban_eraser: draw() };
}

/** Written aside and renamed: a record cut short by a crash would lock us out of our own cluster. */
export function writeRecord(file: string, record: ServerRecord): void {
  writeFileSync(`${file}.new`, `${JSON.stringify(record, null, 2)}\n`, { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

/** The address by which a role reaches a database of this server. */
export function connectionUrl(record: ServerRecord, role: Role, database: string): string {
  return `postgres://${role}:${record.passwords[role]}@127.0.0.1:${record.port}/${database}`;
}
