import { Problem } from '#libs/kernel';
import type { MarkedPart } from '../../domain/facts.js';

/** Throws `notFound` where a part is not one of the item's, and `invalidInput` where one is named twice. */
export function ensureParts(given: readonly MarkedPart[], known: readonly MarkedPart[]): void {
  const key = ({ part, subjectId }: MarkedPart): string => `${part} ${subjectId}`;
  const keys = new Set(known.map(key));
  if (!given.every((one) => keys.has(key(one)))) throw new Problem('notFound');
  if (new Set(given.map(key)).size < given.length)
    throw new Problem('invalidInput', { detail: 'A part is named twice.' });
}
