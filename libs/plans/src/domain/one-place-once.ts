import type { OutlineWarning, OutlineWarningCode } from '#libs/contracts';
import { firstBehind } from './spans.js';

/** Doubts about a number: whatever gave it away, it is looked up once. */
const ofNumbers: ReadonlySet<OutlineWarningCode> = new Set(['damagedNumber', 'farFromKnown', 'unclearNumber']);

/**
 * One doubt for each place, in the order given: of several about one number, or about the very same stretch, the first,
 * which says all of it. What other plans say of a number that looks damaged by itself adds nothing.
 */
export function onePlaceOnce(doubts: readonly OutlineWarning[]): OutlineWarning[] {
  const kept: OutlineWarning[] = [];
  const byPlace = new Map<string, number>();
  const numbers = new NumberPlaces();
  for (const doubt of doubts) {
    const [start, end] = doubt.span;
    const isNumber = ofNumbers.has(doubt.code);
    const at = byPlace.get(`${start} ${end}`) ?? (isNumber ? numbers.meeting(start, end) : undefined);
    if (at === undefined) {
      byPlace.set(`${start} ${end}`, kept.length);
      if (isNumber) numbers.add(start, end, kept.length);
      kept.push(doubt);
    } else if (doubt.code !== 'farFromKnown' && !kept[at]!.message.includes(doubt.message))
      kept[at] = { ...kept[at]!, message: kept[at]!.message + doubt.message };
  }
  return kept;
}

/** Stretches that share no character, in order, with what stands there. */
class NumberPlaces {
  private readonly places: { start: number; end: number; value: number }[] = [];

  /** What stands in the first that shares a character with a stretch. */
  meeting(start: number, end: number): number | undefined {
    const place = this.places[this.after(start)];
    return place !== undefined && place.start < end ? place.value : undefined;
  }

  add(start: number, end: number, value: number): void {
    this.places.splice(this.after(start), 0, { start, end, value });
  }

  /** The index of the first that ends behind a position. */
  private after(position: number): number {
    return firstBehind(this.places.length, (at) => this.places[at]!.end, position);
  }
}
