/** A line as the document has it: offsets without the line break. */
export interface PhysicalLine {
  readonly start: number;
  readonly end: number;
  /** Whether a form feed ends the line or precedes it: page numbers stand beside it. */
  readonly pageEdge: boolean;
}

const lineFeed = 10;
const verticalTab = 11;
const formFeed = 12;
const carriageReturn = 13;

/** Splits a text at every kind of line and page break. */
export function splitLines(text: string): PhysicalLine[] {
  const lines: PhysicalLine[] = [];
  let start = 0;
  let afterPage = false;
  const close = (end: number, page: boolean): void => {
    lines.push({ start, end, pageEdge: page || afterPage });
    // a blank line between the form feed and the page number does not part them
    afterPage = page || (afterPage && end === start);
  };
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (
      code === lineFeed ||
      code === verticalTab ||
      code === formFeed ||
      code === carriageReturn ||
      code === 0x2028 ||
      code === 0x2029
    ) {
      if (code === lineFeed && i > 0 && text.charCodeAt(i - 1) === carriageReturn) {
        start = i + 1;
        continue;
      }
      close(i, code === formFeed);
      start = i + 1;
    }
  }
  close(text.length, false);
  return lines;
}
