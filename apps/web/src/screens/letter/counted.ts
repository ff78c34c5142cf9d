import { letterFigureNames, type LetterFigureName } from '#libs/contracts';
import type { Letter } from '../../api/shapes.js';
import { idIn, oneOf } from '../../shared/address-filters.js';

/** A number of a letter with the items it counted then: one of all, or of what it says of a unit. */
export type Counted =
  | { readonly name: LetterFigureName; readonly ids: readonly string[] }
  | { readonly name: 'ofUnit'; readonly unit: Letter['facts'][number]['unit']; readonly ids: readonly string[] };

/** The numbers whose items were kept, in the order in which the letter has them; units in official order. */
export const countedIn = ({ figures, facts }: Letter): Counted[] => [
  ...letterFigureNames.flatMap((name) =>
    figures.flatMap((one) => (one.name === name && one.itemIds !== null ? [{ name, ids: one.itemIds }] : [])),
  ),
  ...facts.flatMap(({ unit, itemIds }) =>
    itemIds.length > 0 ? [{ name: 'ofUnit' as const, unit, ids: itemIds }] : [],
  ),
];

/** What the address says of a number; `null` takes it out again. */
export const addressOf = (one: Counted | null): Record<'figure' | 'of' | 'overdue', string | null> => ({
  figure: one?.name ?? null,
  of: one?.name === 'ofUnit' ? one.unit.id : null,
  overdue: null,
});

/** The number that an address names, if the letter has it. */
export function countedBy(letter: Letter, search: URLSearchParams): Counted | null {
  const name = oneOf([...letterFigureNames, 'ofUnit'] as const, search.get('figure'));
  const of = idIn(search.get('of'));
  return countedIn(letter).find((one) => one.name === name && (one.name !== 'ofUnit' || one.unit.id === of)) ?? null;
}
