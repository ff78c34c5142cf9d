import type { Outline } from '#libs/contracts';
import type { Span } from '../draft.js';
import { editScript } from '../revision/edit-script.js';
import { foldedTokens, type Token } from './folded-tokens.js';

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

/** Sentences that differ before a whole passage counts as another. */
const SENTENCES = 400;
/** Words that differ within a passage before it counts as another. */
const WORDS = 600;
const CONTEXT = 14;

/**
 * Where two copies of one document differ, in its order. Line breaks, widths and page furniture are no difference, nor is
 * punctuation, unless it stands in a number.
 */
export function copyDifferences(here: Copy, there: Copy): CopyDifference[] {
  const own = sentences(foldedTokens(here.text, furnitureOf(here)));
  const other = sentences(foldedTokens(there.text, furnitureOf(there)));
  const script = editScript(own.map(wordsOf), other.map(wordsOf), SENTENCES);
  const found: CopyDifference[] = [];
  const at = { own: 0, other: 0 };
  let gone: Token[] = [];
  let come: Token[] = [];
  const flush = () => {
    if (gone.length + come.length > 0) found.push(...within(here, there, placed(gone, come, { own, other, at })));
    gone = [];
    come = [];
  };
  for (const { kind, values } of script) {
    if (kind === 'same') flush();
    if (kind === 'old') gone.push(...own.slice(at.own, at.own + values.length).flat());
    if (kind === 'new') come.push(...other.slice(at.other, at.other + values.length).flat());
    if (kind !== 'new') at.own += values.length;
    if (kind !== 'old') at.other += values.length;
  }
  flush();
  return found;
}

interface Passage {
  readonly gone: readonly Token[];
  readonly come: readonly Token[];
  /** Where something stands that is on the other side only. */
  readonly place: { readonly here: number; readonly there: number };
}

function placed(
  gone: readonly Token[],
  come: readonly Token[],
  { own, other, at }: { own: Token[][]; other: Token[][]; at: { own: number; other: number } },
): Passage {
  const endBefore = (all: Token[][], index: number) => all[index - 1]?.at(-1)?.end ?? 0;
  return {
    ...{ gone, come },
    place: { here: gone[0]?.start ?? endBefore(own, at.own), there: come[0]?.start ?? endBefore(other, at.other) },
  };
}

function within(here: Copy, there: Copy, { gone, come, place }: Passage): CopyDifference[] {
  const found: CopyDifference[] = [];
  const at = { own: 0, other: 0 };
  const ends = { ...place };
  const runs = editScript(gone.map(wordOf), come.map(wordOf), WORDS);
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index]!;
    const next = runs[index + 1];
    const isPair = run.kind === 'old' && next?.kind === 'new';
    const old = run.kind === 'new' ? [] : gone.slice(at.own, at.own + run.values.length);
    const fresh = isPair
      ? come.slice(at.other, at.other + next.values.length)
      : run.kind === 'old'
        ? []
        : come.slice(at.other, at.other + run.values.length);
    if (isPair) index += 1;
    at.own += old.length;
    at.other += fresh.length;
    if (run.kind !== 'same' && [...old, ...fresh].some(({ counts }) => counts))
      found.push(differenceOf(here, there, sideOf(here, old, ends.here), sideOf(there, fresh, ends.there)));
    ends.here = old.at(-1)?.end ?? ends.here;
    ends.there = fresh.at(-1)?.end ?? ends.there;
  }
  return found;
}

function sideOf({ text }: Copy, tokens: readonly Token[], at: number): CopySide {
  const [first] = tokens;
  const last = tokens.at(-1);
  if (!first || !last) return { text: '', start: at, end: at };
  return { text: text.slice(first.start, last.end).replace(/\s*\n\s*/g, ''), start: first.start, end: last.end };
}

function differenceOf(here: Copy, there: Copy, own: CopySide, other: CopySide): CopyDifference {
  const flat = (from: number, to: number) => here.text.slice(Math.max(0, from), to).replace(/\s+/g, '');
  const itemRef = itemAt(here, own) ?? itemAt(there, other);
  const [mine, theirs] = [isDamaged(here, own), isDamaged(there, other)];
  return {
    here: own,
    there: other,
    before: flat(own.start - CONTEXT, own.start),
    after: flat(own.end, own.end + CONTEXT),
    itemRef,
    damaged: mine && theirs ? 'both' : mine ? 'here' : theirs ? 'there' : null,
  };
}

const itemAt = ({ outline }: Copy, { start }: Span): string | null =>
  outline.items.find(({ span }) => span[0] <= start && start < span[1])?.ref ?? null;

const DAMAGE = new Set([
  'damagedNumber',
  'damagedText',
  'farFromKnown',
  'unclearNumber',
  'unbalancedBracket',
  'cutClause',
]);

const isDamaged = ({ outline }: Copy, { start, end }: Span): boolean =>
  outline.warnings.some(({ code, span }) => DAMAGE.has(code) && span[0] < Math.max(end, start + 1) && start < span[1]);

const furnitureOf = ({ outline }: Copy) => outline.leaves.filter(({ kind }) => kind === 'furniture');

/** Cut after each stop, so that one lost line is one difference. */
function sentences(tokens: readonly Token[]): Token[][] {
  const all: Token[][] = [];
  let open: Token[] = [];
  for (const token of tokens) {
    open.push(token);
    if (!/[。；;!！?？]/u.test(token.word)) continue;
    all.push(open);
    open = [];
  }
  return open.length > 0 ? [...all, open] : all;
}

const wordOf = ({ word }: Token): string => word;
const wordsOf = (tokens: readonly Token[]): string => tokens.map(wordOf).join('');
