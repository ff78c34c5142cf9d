/** A straight line on a page that runs across or down, in the page's own lengths from its upper left corner. */
export interface Ruling {
  readonly across: boolean;
  /** Where it lies: y of one that runs across, x of one that runs down. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Six numbers that move, turn and scale. */
export type Matrix = readonly [number, number, number, number, number, number];

/** The matrix that does first what `inner` does, then `outer`. */
export const within = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
};

type Point = readonly [number, number];
const moved = ([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point => [a * x + c * y + e, b * x + d * y + f];

/** A page of more lines is a drawing, no table. */
const mostRulings = 4_000;

/** Collects the straight lines of a page as its paths are drawn. */
export class Rulings {
  private readonly lines: Ruling[] = [];
  private start: Point = [0, 0];
  private last: Point = [0, 0];

  /** `hair` is a length at which two places are one. */
  constructor(private readonly hair: number) {}

  /** None where there are too many. */
  get found(): readonly Ruling[] {
    return this.lines.length > mostRulings ? [] : this.lines;
  }

  move(matrix: Matrix, x: number, y: number): void {
    this.start = this.last = moved(matrix, [x, y]);
  }

  line(matrix: Matrix, x: number, y: number): void {
    this.lineTo(moved(matrix, [x, y]));
  }

  close(): void {
    this.lineTo(this.start);
  }

  private lineTo(point: Point): void {
    const [[x, y], [toX, toY]] = [this.last, point];
    this.last = point;
    const wide = Math.abs(toX - x);
    const high = Math.abs(toY - y);
    if (this.lines.length > mostRulings || Math.max(wide, high) < this.hair * 2) return;
    if (high <= this.hair)
      this.lines.push({ across: true, at: (y + toY) / 2, from: Math.min(x, toX), to: Math.max(x, toX) });
    else if (wide <= this.hair)
      this.lines.push({ across: false, at: (x + toX) / 2, from: Math.min(y, toY), to: Math.max(y, toY) });
  }
}
