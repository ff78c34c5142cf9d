/** Signs that do not begin a line, and those that do not end one (GB/T 15834). */
const NOT_FIRST = '，。、；：？！）》〉」』】〕”’％…—·,.;:?!)]}%';
const NOT_LAST = '（《〈「『【〔“‘([{';

/** How wide a character is, in the same measure as the width of a line. */
export type WidthOf = (character: string) => number;

/**
 * Breaks a paragraph into lines of at most `width`, the first one shorter by `indent`. A sign that may not begin a line hangs
 * over its end, one that may not end a line goes to the next, and words and numbers of other scripts stay whole.
 */
export function layLines(text: string, width: number, indent: number, widthOf: WidthOf): string[] {
  const lines: string[] = [];
  let line = '';
  let left = width - indent;
  for (const word of wordsOf(text)) {
    const wide = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    const hangs = NOT_FIRST.includes(word) && left > -widthOf('，');
    if (wide > left + 0.01 && line !== '' && !hangs) {
      const carried = carriedOver(line);
      lines.push(line.slice(0, line.length - carried.length));
      line = carried;
      left = width - [...carried].reduce((sum, character) => sum + widthOf(character), 0);
    }
    line += word;
    left -= wide;
  }
  return [...lines, line];
}

const carriedOver = (line: string): string => {
  const last = line.at(-1) ?? '';
  return line.length > 1 && NOT_LAST.includes(last) ? last : '';
};

/** Single Chinese characters and signs; runs of Latin letters and digits, cut where one is longer than any line. */
const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9.\-/@]{1,40}|[^]/gu) ?? [];
