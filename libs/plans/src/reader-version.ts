/**
 * Raised whenever the reader finds something else in the same text, or says it in another form: what was stored under
 * another version is read again before it is used. `reader-version.spec.ts` fails where this was forgotten.
 */
export const READER_VERSION = '7';
