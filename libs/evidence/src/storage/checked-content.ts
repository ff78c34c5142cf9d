import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/**
 * The bytes of a file as a stream that fails at its end where they are not those of the hash: a late piece of an upload may
 * still have been written after it was hashed, and what is stored under a hash must be what it says.
 */
export function checkedContent(path: string, sha256: string): Readable {
  return Readable.from(checked(path, sha256), { objectMode: false });
}

async function* checked(path: string, sha256: string): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  // The last piece is held back until the whole is known to be right.
  let held: Buffer | undefined;
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    if (held) yield held;
    hash.update(piece);
    held = piece;
  }
  if (hash.digest('hex') !== sha256) throw new Error(`The content of ${path} changed while it was stored.`);
  if (held) yield held;
}
