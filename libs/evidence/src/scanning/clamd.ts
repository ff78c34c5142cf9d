import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';

/** What clamd says of a stream: the name of what it found, or null. */
export interface Verdict {
  readonly found: string | null;
}

/** The scanner was reached and would not say: the same file will fare no better in a minute. */
export class NoVerdict extends Error {}

/** Far above a look through 2 GB; a scanner that hangs must not hold the queue for ever. */
const SILENT_MS = 10 * 60 * 1000;

/**
 * Has clamd look through a stream (INSTREAM: four bytes of length before each piece, a zero at the end). Rejects where
 * clamd cannot be reached or gives no verdict, as for a stream above its StreamMaxLength. The one client on npm that is
 * still looked after wants clamd's programs on this machine and has seen no release for two years; this is all of the
 * protocol that is needed.
 */
export async function scanStream(clamdUrl: string, stream: Readable): Promise<Verdict> {
  const socket = dial(clamdUrl);
  const answer = answerOf(socket);
  // Told below, together with what went wrong while sending: clamd answers a stream that is too long before its end.
  answer.catch(() => undefined);
  try {
    await write(socket, Buffer.from('zINSTREAM\0'));
    for await (const piece of stream as AsyncIterable<Buffer>) {
      if (piece.length === 0) continue;
      const length = Buffer.alloc(4);
      length.writeUInt32BE(piece.length);
      await write(socket, length);
      await write(socket, piece);
    }
    await write(socket, Buffer.alloc(4));
  } catch (cause) {
    if (!socket.destroyed) socket.destroy();
    const said = await answer.catch(() => '');
    throw said === '' ? cause : new NoVerdict(`clamd broke off: ${said}`, { cause });
  } finally {
    stream.destroy();
  }
  return verdictOf(await answer);
}

function dial(clamdUrl: string): Socket {
  const url = new URL(clamdUrl);
  const socket =
    url.protocol === 'unix:'
      ? connect(url.pathname)
      : connect(Number(url.port || 3310), url.hostname.replace(/[[\]]/g, ''));
  return socket.setTimeout(SILENT_MS, () => socket.destroy(new Error('clamd is silent')));
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(text.replace(/\0+$/, '').trim()));
  });
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

function verdictOf(answer: string): Verdict {
  if (/^stream: OK$/.test(answer)) return { found: null };
  const match = /^stream: (.+) FOUND$/.exec(answer);
  if (!match?.[1]) throw new NoVerdict(`clamd gave no verdict: ${answer || 'it closed the connection'}`);
  return { found: match[1] };
}
