import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** The account the server runs under; absent ids mean “whoever runs this process”. */
export interface ServerAccount {
  readonly uid?: number;
  readonly gid?: number;
}

const otherMayEnter = 0o001;
const groupMayEnter = 0o010;
const otherMayReadAndRun = 0o005;
const usualNobody = 65534;

/** PostgreSQL refuses to run as root, so root hands it to `nobody`; every other user runs it as itself. */
export function serverAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return {};
  const entry = readPasswd()
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  return { uid: Number(entry?.[2] ?? usualNobody), gid: Number(entry?.[3] ?? usualNobody) };
}

/** Whether the account can pass through every folder on the way to (and including) this one. */
export function canEnter(account: ServerAccount, folder: string): boolean {
  if (account.uid === undefined) return true;
  for (let at = folder; ; at = dirname(at)) {
    const { mode, uid, gid } = statSync(at);
    const enters = uid === account.uid || mode & otherMayEnter || (gid === account.gid && mode & groupMayEnter);
    if (!enters) return false;
    if (at === dirname(at)) return true;
  }
}

/** Whether the account can read and run this file, the folders above it aside. */
export function canRun(account: ServerAccount, file: string): boolean {
  if (account.uid === undefined) return true;
  return (statSync(file).mode & otherMayReadAndRun) === otherMayReadAndRun;
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
