import type { Run } from '../pdf/text-lines.js';
import type { Ruling } from './rulings.js';

/** A ruling that only touches the end of a run parts nothing: so much of its size a sign may reach over a line. */
const overhang = 0.3;
/** How far from a ruling, in sizes of the run, a blank still is the gap that the ruling stands in. */
const besideBlank = 1;

/** Signs as wide as their size: ideographs, kana, and whatever is written full width. */
const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  code > 0xffff;
const wideMarks = '“”‘’—…·∶≥≤±×①②③④⑤⑥⑦⑧⑨⑩';

/** Where each character of a run begins, in order, and where the run ends. */
interface Places {
  readonly signs: readonly string[];
  readonly starts: readonly number[];
}

/**
 * Places the characters of a run whose extent alone is known. Full-width signs take their size and others half of it;
 * what the run is wider or narrower goes to its blanks, which stand for gaps of any width, else to all characters alike.
 */
function placesIn({ text, x, width, size }: Run): Places {
  const signs = [...text];
  const natural = signs.map((sign) => (isWide(sign.codePointAt(0)!) || wideMarks.includes(sign) ? size : size / 2));
  const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);
  const blanks = signs.filter((sign) => sign === ' ').length;
  const printed = sum(natural) - (blanks * size) / 2;
  const gap = blanks === 0 ? -1 : (width - printed) / blanks;
  const scale = gap < 0 ? width / sum(natural) : 1;
  let at = x;
  const starts = [x];
  for (const [k, own] of natural.entries()) {
    at += signs[k] === ' ' && gap >= 0 ? gap : own * scale;
    starts.push(at);
  }
  return { signs, starts };
}

/** Between which characters a ruling stands: at a blank beside it, else where it is nearest to the edge of one. */
function cutFor({ signs, starts }: Places, at: number, size: number): number {
  let best = 0;
  let least = Infinity;
  for (let k = 1; k < signs.length; k += 1) {
    const [from, to] = signs[k] === ' ' ? [starts[k]!, starts[k + 1]!] : [starts[k]!, starts[k]!];
    const distance = at < from ? from - at : Math.max(0, at - to);
    const cost = signs[k] === ' ' && distance <= besideBlank * size ? distance - besideBlank * size : distance;
    if (cost < least) [least, best] = [cost, k];
  }
  return best;
}

/** The pieces of a run between the rulings that cross it, each where it stands. */
function piecesOf(run: Run, crossing: readonly number[]): Run[] {
  const places = placesIn(run);
  const inside = new Set(crossing.map((at) => cutFor(places, at, run.size)));
  const cuts = [0, ...[...inside].sort((one, other) => one - other), places.signs.length];
  return cuts.slice(1).flatMap((to, k): Run[] => {
    let [first, last] = [cuts[k]!, to];
    while (first < last && places.signs[first]!.trim() === '') first += 1;
    while (last > first && places.signs[last - 1]!.trim() === '') last -= 1;
    if (first >= last) return [];
    const x = places.starts[first]!;
    return [{ ...run, text: places.signs.slice(first, last).join(''), x, width: places.starts[last]! - x }];
  });
}

/**
 * Parts the runs that a line of a table crosses: where cells stand close together, what made the page or the library that
 * reads it has put the words of neighbours into one run. Outside tables the pieces make the same line again.
 */
export function splitAtRulings(runs: readonly Run[], rulings: readonly Ruling[]): readonly Run[] {
  const down = rulings.filter(({ across }) => !across).sort((one, other) => one.at - other.at);
  if (down.length === 0) return runs;
  return runs.flatMap((run) => {
    const edge = run.size * overhang;
    const middle = run.y - edge;
    const crossing = down
      .filter(
        ({ at, from, to }) => at > run.x + edge && at < run.x + run.width - edge && from <= middle && middle <= to,
      )
      .map(({ at }) => at);
    return crossing.length === 0 ? [run] : piecesOf(run, crossing);
  });
}
