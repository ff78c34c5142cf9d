import type { LetterKind } from '#libs/contracts';
import type { Transaction } from '#libs/database';
import { groupedBy } from '#libs/kernel';
import { changedRows } from '#libs/work-items';
import { letterNumber } from '../domain/letter-words.js';

interface Numbered {
  readonly id: string;
  readonly ownerUnitId: string;
  readonly kind: LetterKind;
}

/**
 * Takes the next numbers of a year for letters, by letter. The series are taken in one order, and each stays locked until
 * the letters are stored: two who send at once wait for each other, get different numbers, and leave none out.
 */
export async function nextNumbers(
  tx: Transaction,
  letters: readonly Numbered[],
  year: number,
): Promise<ReadonlyMap<string, string>> {
  const series = groupedBy(letters, ({ ownerUnitId, kind }) => `${ownerUnitId} ${kind}`);
  const numbers = new Map<string, string>();
  for (const [, members] of [...series].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const [{ ownerUnitId, kind }] = members as [Numbered];
    const [taken] = await changedRows<{ last: number }>(tx, NEXT, [ownerUnitId, kind, year, members.length]);
    const first = (taken?.last ?? 0) - members.length + 1;
    for (const [index, { id }] of members.entries()) numbers.set(id, letterNumber(kind, year, first + index));
  }
  return numbers;
}

const NEXT = `
  INSERT INTO letter_series (owner_unit_id, kind, year, last) VALUES ($1, $2, $3, $4)
  ON CONFLICT (owner_unit_id, kind, year) DO UPDATE SET last = letter_series.last + $4 RETURNING last`;
