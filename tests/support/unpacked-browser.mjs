import { mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import sparticuz from '@sparticuz/chromium';

/**
 * The browser that comes inside an npm package, unpacked once for each user: the package itself takes whatever lies in the
 * system's temporary folder, which may be another user's and not ours to run. Not inside a test file, where a changed
 * environment does not reach Node's own modules.
 */
export async function unpackedBrowser() {
  const before = process.env.TMPDIR;
  const own = join(tmpdir(), `duban-browser-${userInfo().uid}`);
  mkdirSync(own, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = own;
  try {
    return await sparticuz.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
