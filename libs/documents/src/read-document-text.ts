import { Problem } from '#libs/kernel';
import { UnreadableText, type UnreadableReason } from '#libs/plan-reader';
import { kindOf } from './detect.js';
import { limits } from './limits.js';
import type { PositionedText } from './positioned-text.js';
import { readKind } from './read-kind.js';
import { Unreadable, type DocumentProblemCode } from './unreadable.js';
import { readInWorker, type Bounds } from './worker/read-in-worker.js';

/**
 * Reads the text of a document of any kind. Plain text is decoded here, everything else in a worker within bounds.
 * Problems: `documentEmpty`, `documentNotText`, `documentDamaged`, `documentEncrypted`, `documentMacros`,
 * `documentLegacyFormat`, `documentWithoutTextLayer`, `documentTooComplex`, `documentReaderBusy` with
 * `retryAfter` in seconds, `documentUnread`.
 */
export async function readDocumentText(
  bytes: Uint8Array,
  fileName = '',
  bounds: Bounds = limits,
): Promise<PositionedText> {
  try {
    if (bytes.length === 0) throw new Unreadable('documentEmpty');
    const kind = await kindOf(bytes, fileName);
    return await (kind === 'txt' ? readKind(bytes, kind) : readInWorker({ bytes, kind }, bounds));
  } catch (error) {
    if (error instanceof UnreadableText) throw new Problem(unreadable[error.reason], { cause: error });
    if (!(error instanceof Unreadable)) throw error;
    if (error.fault !== null) await report(error.fault);
    throw new Problem(error.code, { extension: error.extension, cause: error });
  }
}

/** The person is told another way to hand the text in; what went wrong is for whoever runs the system. */
async function report(fault: string): Promise<void> {
  // Loaded only here: the command line reads documents without the framework.
  const { Logger } = await import('@nestjs/common');
  new Logger('documents').error({ fault }, 'documentReaderFault');
}

const unreadable: Readonly<Record<UnreadableReason, DocumentProblemCode>> = {
  empty: 'documentEmpty',
  binary: 'documentNotText',
  undecodable: 'documentDamaged',
  controlCharacters: 'documentDamaged',
};
