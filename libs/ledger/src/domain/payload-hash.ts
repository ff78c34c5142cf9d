import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { JsonObject } from './json.js';

/** How a payload becomes the bytes that are hashed; raised if that ever changes, and kept in each entry. */
export const ENCODING_VERSION = 1;

/** Bytes of salt before each payload: without it a short reason could be guessed from the hash after its erasure. */
export const SALT_BYTES = 32;

/** A new random salt; it is erased together with the payload. */
export const newSalt = (): Buffer => randomBytes(SALT_BYTES);

/**
 * The RFC 8785 text of a payload. Throws for what JSON cannot carry (NaN, a lone surrogate) and for U+0000, which
 * PostgreSQL cannot store: such an entry could never be verified from what is in the database.
 */
export function canonicalJson(payload: JsonObject): string {
  const text = canonicalize(payload);
  if (text === undefined) throw new TypeError('A ledger payload must be a JSON object.');
  if (/(?<!\\)(\\\\)*\\u0000/.test(text)) throw new TypeError('A ledger payload cannot contain U+0000.');
  return text;
}

/** SHA-256(salt ‖ UTF-8 of the canonical JSON): 32 bytes. */
export function payloadHash(salt: Uint8Array, canonical: string): Buffer {
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}.`);
  return createHash('sha256').update(salt).update(canonical, 'utf8').digest();
}
