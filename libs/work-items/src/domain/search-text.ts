import type { ShareRole } from '#libs/contracts';
import { foldForSearch, searchTerms } from '#libs/kernel';

/** Stands between what every reader may find and the names of units that a reader of breadth 1 does not see. */
export const SEARCH_DIVIDER = '\u001f';

/** What an item is found by. */
export interface Searchable {
  readonly title: string;
  readonly measures: string;
  /** Every name the lead bears or bore. */
  readonly leadNames: readonly string[];
  readonly shares: readonly { readonly role: ShareRole; readonly names: readonly string[] }[];
}

/** The folded text in which a hit is confirmed, and its characters and pairs for the index. */
export function searchable(item: Searchable): { text: string; terms: string[] } {
  const forAll = foldForSearch([item.title, item.measures, ...item.leadNames].join('\n'));
  const named = foldForSearch(item.shares.flatMap(({ names }) => names).join('\n'));
  const text = `${forAll}${SEARCH_DIVIDER}${named}`;
  return { text, terms: searchTerms(text) };
}
