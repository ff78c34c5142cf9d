import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/;
/** A page or a picture made of text runs where it is opened: it is no plain text. */
const MARKUP = /^\s*(<[!?a-z/]|\{\\rtf)/i;

/**
 * Whether a file is plain text, read to its end: UTF-8, UTF-16 with its mark, or GB18030, which Chinese offices still
 * write; no control characters, and not the source of a page. (A program renamed .txt has those within its first bytes.)
 */
export async function isPlainText(path: string): Promise<boolean> {
  const decoders = new Map(
    ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'].map((encoding) => [
      encoding,
      new TextDecoder(encoding, { fatal: true }),
    ]),
  );
  let start = true;
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    if (start) keepMarked(decoders, chunk);
    for (const [encoding, decoder] of decoders) {
      const text = decoded(decoder, chunk);
      if (text === null || CONTROLS.test(text) || (start && MARKUP.test(text))) decoders.delete(encoding);
    }
    if (decoders.size === 0) return false;
    start = false;
  }
  // A character that was cut off shows at the end.
  return [...decoders.values()].some((decoder) => decoded(decoder) !== null);
}

/** UTF-16 without its mark decodes almost anything: it counts only with it, and then nothing else does. */
function keepMarked(decoders: Map<string, TextDecoder>, chunk: Buffer): void {
  const mark = chunk.length < 2 ? 0 : chunk.readUInt16BE(0);
  const wide = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : null;
  for (const encoding of [...decoders.keys()]) {
    if (wide === null ? encoding.startsWith('utf-16') : encoding !== wide) decoders.delete(encoding);
  }
}

function decoded(decoder: TextDecoder, chunk?: Buffer): string | null {
  try {
    return decoder.decode(chunk, { stream: chunk !== undefined });
  } catch {
    return null;
  }
}
