/** A run of characters on a page, in points from its upper left corner. */
export interface Run {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface TextLine {
  readonly runs: readonly Run[];
  readonly y: number;
}

const right = (run: Run): number => run.x + run.width;

/** Programs make letters bold by printing them twice, a hair apart. */
export function withoutDoubles(runs: readonly Run[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const same = seen.get(run.text) ?? [];
    const isDouble = same.some(
      (other) => Math.abs(other.x - run.x) < run.size * 0.15 && Math.abs(other.y - run.y) < run.size * 0.15,
    );
    if (!isDouble) seen.set(run.text, [...same.slice(-8), run]);
    return !isDouble;
  });
}

/** Runs whose baselines are as good as one are a line; raised and lowered signs belong to the line they touch. */
export function intoLines(runs: readonly Run[]): TextLine[] {
  const lines: { runs: Run[]; y: number; size: number }[] = [];
  for (const run of [...runs].sort((one, other) => one.y - other.y)) {
    const last = lines.at(-1);
    if (last && run.y - last.y < Math.max(run.size, last.size) * 0.5) {
      last.runs.push(run);
      if (run.size > last.size) Object.assign(last, { size: run.size, y: run.y });
    } else lines.push({ runs: [run], y: run.y, size: run.size });
  }
  return lines.map(({ runs: of, y }) => ({ runs: of.sort((one, other) => one.x - other.x), y }));
}

/** Where a page is set in two columns: the place between them that no line crosses. */
function gutterOf(lines: readonly TextLine[], width: number): number | null {
  const least = 8;
  for (let x = width * 0.4; x <= width * 0.6; x += 3) {
    let crossed = 0;
    let both = 0;
    for (const { runs } of lines) {
      const left = runs.filter((run) => right(run) <= x);
      const beyond = runs.filter((run) => run.x >= x);
      if (left.length + beyond.length < runs.length) crossed += 1;
      else if (isText(left) && isText(beyond) && beyond[0]!.x - right(left.at(-1)!) > beyond[0]!.size) both += 1;
    }
    if (both >= least && crossed <= lines.length * 0.1) return x;
  }
  return null;
}

/** Half a line of a column, not a cell with a name or a number. */
const isText = (runs: readonly Run[]): boolean => runs.reduce((sum, { text }) => sum + text.length, 0) >= 8;

/** The lines of a page in the order in which they are read. */
export function readingOrder(all: readonly Run[], width: number): TextLine[] {
  const lines = intoLines(withoutDoubles(all));
  const gutter = gutterOf(lines, width);
  if (gutter === null) return lines;
  // Lines over both columns (a heading, the page's number) part the page; between them the left column comes first.
  const ordered: TextLine[] = [];
  let left: Run[] = [];
  let beyond: Run[] = [];
  const flush = (): void => {
    ordered.push(...intoLines(left), ...intoLines(beyond));
    left = [];
    beyond = [];
  };
  for (const line of lines) {
    if (line.runs.some((run) => run.x < gutter && right(run) > gutter)) {
      flush();
      ordered.push(line);
    } else {
      left.push(...line.runs.filter((run) => run.x < gutter));
      beyond.push(...line.runs.filter((run) => run.x >= gutter));
    }
  }
  flush();
  return ordered;
}

/** The characters of a line; a gap is a blank, a wide one a wide blank, as between the cells of a table. */
export function textOfLine({ runs }: Pick<TextLine, 'runs'>): string {
  let text = '';
  let end: number | null = null;
  for (const run of runs) {
    const gap = end === null ? 0 : run.x - end;
    if (gap > run.size * 1.2) text += '  ';
    else if (gap > run.size * 0.25 && !text.endsWith(' ')) text += ' ';
    text += run.text;
    end = right(run);
  }
  return text.trim();
}
