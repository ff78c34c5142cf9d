import type { ProblemCode } from '#libs/contracts';

/** The problems of a document that cannot be read; each is an entry of the catalogue. */
export type DocumentProblemCode = Extract<ProblemCode, `document${string}` | 'payloadTooLarge'>;

/** Which bound a document passed. */
export type PassedLimit =
  'unpackedSize' | 'entries' | 'time' | 'memory' | 'pages' | 'characters' | 'elements' | 'depth';

/** Thrown where a document cannot be read. Plain data, so that it comes out of the worker whole. */
export class Unreadable extends Error {
  constructor(
    readonly code: DocumentProblemCode,
    readonly extension: Readonly<Record<string, string | number>> = {},
    /** What went wrong where nothing should have: a fault of this reader, not of the file. */
    readonly fault: string | null = null,
  ) {
    super(code);
    this.name = 'Unreadable';
  }
}

/** A document that is more than the reader takes on. */
export const tooMuch = (limit: PassedLimit): Unreadable => new Unreadable('documentTooComplex', { limit });
