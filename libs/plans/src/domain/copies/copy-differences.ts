import type { Outline } from '#libs/contracts';
import type { Span } from '../draft.js';
import { counts, documentWords, printing, type DocumentWords } from '../document-words.js';
import { hunksOf } from '../revision/hunks.js';
import { firstMeeting } from '../spans.js';

/** One of two extractions of the same document. */
export interface Copy {
  readonly text: string;
  readonly outline: Pick<Outline, 'items' | 'leaves' | 'warnings'>;
}

/** What stands on one side; an empty text at the place where it is missing. */
export interface CopySide extends Span {
  readonly text: string;
}

/** One place in which two copies of a document differ. */
export interface CopyDifference {
  readonly here: CopySide;
  readonly there: CopySide;
  /** The words around it, as they stand here. */
  readonly before: string;
  readonly after: string;
  /** The item it lies in, by its number. */
  readonly itemRef: string | null;
  /** The copy in which the reader found the place damaged. */
  readonly damaged: 'here' | 'there' | 'both' | null;
}

/** Sentences that differ in one place before the place is cut at what stands once in it. */
const SENTENCES = 400;
/** Words that differ in one place before the same. */
const WORDS = 600;
const CONTEXT = 14;

/**
 * Where two copies of one document differ, in its order. Line breaks, widths and page furniture are no difference, nor is
 * punctuation, unless it stands in a number. Sentences first, so that one that is lost is one difference; then the words of
 * those that differ.
 */
export function copyDifferences(here: Copy, there: Copy): CopyDifference[] {
  const [own, other] = [documentWords(here), documentWords(there)];
  const [mine, theirs] = [sentences(own), sentences(other)];
  const places = placesIn(here, there);
  const [printHere, printThere] = [printing(here), printing(there)];
  return hunksOf(sayings(own, mine), sayings(other, theirs), SENTENCES).flatMap((passage) => {
    const [ownFrom, otherFrom] = [mine[passage.oldStart]!, theirs[passage.newStart]!];
    const gone = own.words.slice(ownFrom, mine[passage.oldEnd]);
    const come = other.words.slice(otherFrom, theirs[passage.newEnd]);
    return hunksOf(gone, come, WORDS).flatMap(({ oldStart, oldEnd, newStart, newEnd }): CopyDifference[] => {
      if (!gone.slice(oldStart, oldEnd).some(counts) && !come.slice(newStart, newEnd).some(counts)) return [];
      const sides = [
        sideOf(printHere, own, ownFrom + oldStart, ownFrom + oldEnd),
        sideOf(printThere, other, otherFrom + newStart, otherFrom + newEnd),
      ] as const;
      return [differenceOf(here, places, ...sides)];
    });
  });
}

/** The words from one place to before another; where there are none, the end of the word before. */
function sideOf(print: (span: Span) => string, { starts, ends }: DocumentWords, from: number, to: number): CopySide {
  const start = from < to ? starts[from]! : (ends[from - 1] ?? 0);
  const end = from < to ? ends[to - 1]! : start;
  return { text: print({ start, end }), start, end };
}

function differenceOf(here: Copy, places: Places, own: CopySide, other: CopySide): CopyDifference {
  const flat = (from: number, to: number) => here.text.slice(Math.max(0, from), to).replace(/\s+/g, '');
  const [mine, theirs] = [places.isDamagedHere(own), places.isDamagedThere(other)];
  return {
    here: own,
    there: other,
    before: flat(own.start - CONTEXT, own.start),
    after: flat(own.end, own.end + CONTEXT),
    itemRef: places.itemHere(own) ?? places.itemThere(other),
    damaged: mine && theirs ? 'both' : mine ? 'here' : theirs ? 'there' : null,
  };
}

/** What the outlines say of a place. */
interface Places {
  readonly itemHere: (side: Span) => string | null;
  readonly itemThere: (side: Span) => string | null;
  readonly isDamagedHere: (side: Span) => boolean;
  readonly isDamagedThere: (side: Span) => boolean;
}

const placesIn = (here: Copy, there: Copy): Places => ({
  itemHere: itemAt(here),
  itemThere: itemAt(there),
  isDamagedHere: isDamaged(here),
  isDamagedThere: isDamaged(there),
});

const itemAt = ({ outline }: Copy): Places['itemHere'] => {
  const meeting = firstMeeting(outline.items.map(({ span: [start, end], ref }) => ({ start, end, ref })));
  return ({ start }) => meeting({ start, end: start + 1 })?.ref ?? null;
};

const DAMAGE = new Set([
  'damagedNumber',
  'damagedText',
  'farFromKnown',
  'unclearNumber',
  'unbalancedBracket',
  'cutClause',
]);

const isDamaged = ({ outline }: Copy): Places['isDamagedHere'] => {
  const doubted = outline.warnings.filter(({ code }) => DAMAGE.has(code));
  const meeting = firstMeeting(doubted.map(({ span: [start, end] }) => ({ start, end })));
  return ({ start, end }) => meeting({ start, end: Math.max(end, start + 1) }) !== undefined;
};

/** Where each sentence begins, and at last the number of words: cut after each stop, so that one lost line is one difference. */
function sentences({ words }: DocumentWords): number[] {
  const starts = words.length > 0 ? [0] : [];
  for (let at = 1; at < words.length; at += 1) if (STOP.test(words[at - 1]!)) starts.push(at);
  return [...starts, words.length];
}

const STOP = /[。；;!！?？]/u;

const sayings = ({ words }: DocumentWords, starts: readonly number[]): string[] =>
  starts.slice(0, -1).map((start, at) => words.slice(start, starts[at + 1]).join(''));
