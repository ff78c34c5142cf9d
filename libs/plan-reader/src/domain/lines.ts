import { characterSet } from './character-sets.js';

/** A line as the document has it: offsets without the line break. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  /** Whether a form feed ends the line or precedes it: page numbers stand beside it. */
  readonly pageEdge: boolean;
  /** Whether a form feed ends the line. */
  readonly endsPage: boolean;
}

const lineFeed = 10;
const formFeed = 12;
const endedBy = characterSet('\f\r');
const breaks = characterSet('\n\v\f\r\u2028\u2029');

/** The lines of a document as tables of numbers: a long text may have millions, and each is looked at once or twice. */
export class PhysicalLines {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private readonly pageEdges: boolean[] = [];
  private readonly pageEnds: boolean[] = [];

  get length(): number {
    return this.starts.length;
  }

  at(k: number): PhysicalLine {
    return { start: this.starts[k]!, end: this.ends[k]!, pageEdge: this.pageEdges[k]!, endsPage: this.pageEnds[k]! };
  }

  add({ start, end, pageEdge, endsPage }: PhysicalLine): void {
    this.starts.push(start);
    this.ends.push(end);
    this.pageEdges.push(pageEdge);
    this.pageEnds.push(endsPage);
  }
}

/** Splits a text at every kind of line and page break. */
export function splitLines(text: string): PhysicalLines {
  const lines = new PhysicalLines();
  let start = 0;
  let afterPage = false;
  const close = (end: number, page: boolean): void => {
    lines.add({ start, end, pageEdge: page || afterPage, endsPage: page });
    // a blank line between the form feed and the page number does not part them
    afterPage = page || (afterPage && end === start);
  };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (breaks[code] === 0) continue;
    // a line feed behind a carriage return or a form feed belongs to the break that it ends
    if (code !== lineFeed || i === 0 || !endedBy[text.charCodeAt(i - 1)]) close(i, code === formFeed);
    start = i + 1;
  }
  close(text.length, false);
  return lines;
}
