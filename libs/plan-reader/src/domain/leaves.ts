import { leafKinds, type LeafKind, type OutlineLeaf } from '#libs/contracts';
import { isBlank } from './folding.js';
import type { Reading } from './reading.js';

/**
 * Paints every character with what it is. Later paint covers earlier, so that a rule lies over its clause and a clause
 * over the measures around it; the result is ordered and free of overlap by construction.
 */
export class LeafPainter {
  private readonly kinds: Uint8Array;
  private readonly items: Int32Array;
  private readonly refs: string[] = [];
  private readonly refIndex = new Map<string, number>();

  constructor(private readonly reading: Reading) {
    this.kinds = new Uint8Array(reading.s.length).fill(leafKinds.indexOf('unaccounted'));
    this.items = new Int32Array(reading.s.length).fill(-1);
  }

  paint(a: number, b: number, kind: LeafKind, itemRef: string | null): void {
    const from = Math.max(0, a);
    const to = Math.min(b, this.kinds.length);
    if (to <= from) return;
    this.kinds.fill(leafKinds.indexOf(kind), from, to);
    this.items.fill(itemRef === null ? -1 : this.indexOf(itemRef), from, to);
  }

  /** The item a position belongs to. */
  refAt(i: number): string | null {
    const item = this.items[i] ?? -1;
    return item < 0 ? null : this.refs[item]!;
  }

  /** The stretches that nothing was painted over, as ranges of the folded text. */
  unpainted(): { a: number; b: number }[] {
    const unaccounted = leafKinds.indexOf('unaccounted');
    const ranges: { a: number; b: number }[] = [];
    for (let i = 0; i < this.kinds.length; i += 1) {
      if (this.kinds[i] !== unaccounted) continue;
      const previous = ranges.at(-1);
      if (previous !== undefined && previous.b === i) previous.b = i + 1;
      else ranges.push({ a: i, b: i + 1 });
    }
    return ranges;
  }

  /** The leaves in order; blanks between two characters of one leaf belong to it. */
  leaves(): OutlineLeaf[] {
    const { source: text, at, furniture } = this.reading;
    const leaves: OutlineLeaf[] = [];
    let k = 0;
    let nextFurniture = 0;
    let current: OutlineLeaf | null = null;
    let key = -2;
    for (let i = 0; i < text.length; i += 1) {
      while (nextFurniture < furniture.length && furniture[nextFurniture]![1] <= i) nextFurniture += 1;
      const code = text.charCodeAt(i);
      const isKept = k < at.length - 1 && at[k] === i;
      if (!isKept && isBlank(code) && code < 0x2000 && code !== 0xad) continue;
      if (!isKept && (code === 0x3000 || code === 0xfeff || (code >= 0x2028 && code <= 0x2029))) continue;
      // what was not kept and is no plain blank is furniture, or a zero-width sign beside the text
      const kind = isKept ? this.kinds[k]! : leafKinds.indexOf('furniture');
      const item = isKept ? this.items[k]! : -1;
      if (isKept) k += 1;
      const here = kind * 0x100000 + item + 1;
      if (current !== null && here === key) current.end = i + 1;
      else {
        current = { start: i, end: i + 1, kind: leafKinds[kind]!, itemRef: item < 0 ? null : this.refs[item]! };
        leaves.push(current);
        key = here;
      }
    }
    return leaves;
  }

  private indexOf(ref: string): number {
    const known = this.refIndex.get(ref);
    if (known !== undefined) return known;
    this.refs.push(ref);
    this.refIndex.set(ref, this.refs.length - 1);
    return this.refs.length - 1;
  }
}
