import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** What a case decides about: what would be done, and the subject as whoever decides sees it. */
export interface Approved {
  readonly subjectType: string;
  readonly subjectId: string;
  readonly action: string;
  readonly payload: object;
  readonly snapshot: object;
}

/** SHA-256 of the RFC 8785 text: the same for the same content, in whatever order its members come. */
export function digestOf(approved: Approved): Buffer {
  const text = canonicalize(approved);
  if (text === undefined) throw new TypeError('What is approved must be a JSON object.');
  return createHash('sha256').update(text, 'utf8').digest();
}

/** Names of the snapshot's members that are not what they were; empty where nothing changed. */
export function changedMembers(before: object, now: object): string[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(now))];
  const names = [...new Set([...was.keys(), ...is.keys()])];
  return names.filter((name) => canonicalize(was.get(name) ?? null) !== canonicalize(is.get(name) ?? null)).sort();
}
