import type { Run } from '../pdf/text-lines.js';
import type { UnreadKind } from '../positioned-text.js';

/** A rectangle on a page, in the page's own lengths from its upper left corner. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What is drawn on a page beside its words. */
export interface Drawing {
  readonly pictures: readonly Box[];
  /** The points of all paths: words that were turned into outlines have hundreds, the rulings of an empty form few. */
  readonly points: number;
}

/** Fewer characters on a page are a stamp or a number over a picture: a scan. */
export const fewestCharacters = 8;
/** What is smaller is a seal, a logo or an ornament: of a page of 210 by 297 mm a square of 88 mm. */
export const smallestShare = 1 / 8;
/** Outlines of so many points may be words. */
const fewestPoints = 400;

/** How many characters runs print. */
export const charactersOf = (runs: readonly Run[]): number =>
  runs.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

const areaOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

/** What may say something on a page and was not read, or null; a picture with words over it is their ground. */
export function unreadOnPage(
  size: { readonly width: number; readonly height: number },
  runs: readonly Run[],
  { pictures, points }: Drawing,
): UnreadKind | null {
  const large = pictures.filter((box) => areaOf(box) >= size.width * size.height * smallestShare);
  if (charactersOf(runs) < fewestCharacters) return large.length > 0 || points >= fewestPoints ? 'page' : null;
  const isGround = ({ left, top, right, bottom }: Box): boolean =>
    charactersOf(runs.filter(({ x, y }) => x >= left && x <= right && y >= top && y <= bottom)) >= fewestCharacters;
  return large.some((box) => !isGround(box)) ? 'picture' : null;
}
