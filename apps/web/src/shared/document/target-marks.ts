import type { Mark } from './segments.js';

/** A target with its places in the text, as a draft has it. */
export interface PlacedTarget {
  id: string;
  indicator: string;
  dueText: string;
  span: { start: number; end: number } | null;
  numberSpan: { start: number; end: number } | null;
}

const blank = /\s/;

/** Where words stand between two offsets, however the extraction broke their lines; the last such place where `last`. */
export function placeOfWords(
  text: string,
  words: string,
  within: { start: number; end: number },
  last = false,
): { start: number; end: number } | null {
  const wanted = [...words.replace(/\s+/g, '')].join('');
  if (wanted === '') return null;
  let found: { start: number; end: number } | null = null;
  for (let start = within.start; start < within.end; start += 1) {
    if (text[start] !== wanted[0]) continue;
    let at = start;
    let matched = 0;
    while (at < within.end && matched < wanted.length) {
      if (text[at] === wanted[matched]) matched += 1;
      else if (!blank.test(text[at]!)) break;
      at += 1;
    }
    if (matched < wanted.length) continue;
    found = { start, end: at };
    if (!last) break;
  }
  return found;
}

/** How far before a target its deadline may stand: 到2025年 governs the whole sentence. */
const dueReach = 400;

/** A target's places: the whole of it, and in it what is measured, the number, and by when. */
export function marksOfTarget(text: string, target: PlacedTarget, item: { start: number; end: number } | null): Mark[] {
  const { id, span, numberSpan, indicator, dueText } = target;
  if (span === null) return [];
  const from = Math.max(item?.start ?? 0, span.start - dueReach);
  const parts = [
    ['indicator', placeOfWords(text, indicator, span)],
    ['value', numberSpan],
    // The nearest before it: the same year is printed in many sentences.
    ['due', placeOfWords(text, dueText, { start: from, end: span.end }, true)],
  ] as const;
  return [
    { ...span, layer: 'target', name: id },
    ...parts.flatMap(([name, place]): Mark[] => (place === null ? [] : [{ ...place, layer: 'part', name }])),
  ];
}
