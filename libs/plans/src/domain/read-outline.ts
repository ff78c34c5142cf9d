import type { Outline } from '#libs/contracts';
import { type NamedTables, parseOutline } from '#libs/plan-reader';

/** What the reader finds in a text, fit to be stored; `named` explains the headers of tables it does not know. */
export const readOutline = (text: string, named?: NamedTables): Outline => wellFormed(parseOutline(text, named));

/** A quotation of the reader's may begin or end inside a rare character; half of one cannot be stored as JSON. */
function wellFormed(outline: Outline): Outline {
  if (!/[\u{10000}-\u{10FFFF}]/u.test(outline.text)) return outline;
  return JSON.parse(JSON.stringify(outline), (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value,
  ) as Outline;
}
