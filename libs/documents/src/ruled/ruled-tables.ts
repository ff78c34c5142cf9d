import { mostTableColumns } from '#libs/contracts';
import type { Run, TextLine } from '../pdf/text-lines.js';
import { intoLines, textOfLine } from '../pdf/text-lines.js';
import type { Ruling } from './rulings.js';
import type { RuledCell, RuledRow } from './split-rows.js';

/** A table of a page with the runs that stand in it. */
export interface RuledTable {
  readonly top: number;
  readonly bottom: number;
  readonly rows: readonly RuledRow[];
  readonly runs: ReadonlySet<Run>;
}

const fewestColumns = 3;
const fewestRows = 2;

/** The places of lines that are as good as one, in order. */
function clustered(places: readonly number[], hair: number): number[] {
  const found: number[] = [];
  for (const place of [...places].sort((one, other) => one - other))
    if (found.length === 0 || place - found.at(-1)! > hair * 2) found.push(place);
  return found;
}

/** Lines that touch one another, table by table. */
function together(rulings: readonly Ruling[], hair: number): Ruling[][] {
  const of = rulings.map((_, k) => k);
  const root = (k: number): number => {
    let top = k;
    while (of[top] !== top) top = of[top] = of[of[top]!]!;
    return top;
  };
  const reach = hair * 3;
  const down = rulings
    .flatMap((ruling, k) => (ruling.across ? [] : [k]))
    .sort((x, y) => rulings[x]!.at - rulings[y]!.at);
  rulings.forEach((ruling, k) => {
    if (!ruling.across) return;
    for (const other of down) {
      const { at, from, to } = rulings[other]!;
      if (at > ruling.to + reach) break;
      if (at >= ruling.from - reach && ruling.at >= from - reach && ruling.at <= to + reach) of[root(other)] = root(k);
    }
  });
  const tables = new Map<number, Ruling[]>();
  rulings.forEach((ruling, k) => {
    const table = tables.get(root(k));
    if (table) table.push(ruling);
    else tables.set(root(k), [ruling]);
  });
  return [...tables.values()];
}

/** The lines that lie at each of these places. */
const atPlaces = (rulings: readonly Ruling[], places: readonly number[], hair: number): Ruling[][] =>
  places.map((place) => rulings.filter(({ at }) => Math.abs(at - place) <= hair * 2));

/** Whether one of these lines covers the middle between two others: what has none beside it is merged. */
const isRuled = (rulings: readonly Ruling[], from: number, to: number): boolean => {
  const middle = (from + to) / 2;
  return rulings.some((one) => one.from <= middle && middle <= one.to);
};

/**
 * The tables of a page whose cells are ruled: lines give the columns, the rows and what is merged, the places of the
 * words the cell each belongs to. Boxes of fewer than three columns are no tables, nor those of one row unless a table
 * goes on here from the page before.
 */
export function ruledTables(
  runs: readonly Run[],
  rulings: readonly Ruling[],
  hair: number,
  goesOn = false,
): RuledTable[] {
  const tables = together(rulings, hair).flatMap((of): RuledTable[] => {
    const across = of.filter((one) => one.across);
    const down = of.filter((one) => !one.across);
    const xs = clustered(
      down.map(({ at }) => at),
      hair,
    );
    const ys = clustered(
      across.map(({ at }) => at),
      hair,
    );
    if (xs.length <= fewestColumns || xs.length > mostTableColumns || ys.length <= (goesOn ? 1 : fewestRows)) return [];
    return [tableOf(runs, { across, down, xs, ys, hair })];
  });
  return tables.filter(({ runs: own }) => own.size > 0).sort((one, other) => one.top - other.top);
}

interface Grid {
  readonly across: readonly Ruling[];
  readonly down: readonly Ruling[];
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly hair: number;
}

/** The place among ordered lines between which a position lies, or -1. */
const between = (lines: readonly number[], position: number): number => {
  const behind = lines.findIndex((line) => line > position);
  return behind < 1 ? -1 : behind - 1;
};

/** Whether the last line of a cell has no room for two more letters; on both sides there is as much room. */
function reaches(lines: readonly TextLine[], from: number, to: number): boolean {
  const last = lines.at(-1)?.runs.at(-1);
  if (last === undefined) return false;
  const room = Math.min(...lines.map(({ runs }) => runs[0]!.x)) - from;
  return to - room - (last.x + last.width) < last.size * 2;
}

function tableOf(runs: readonly Run[], { across, down, xs, ys, hair }: Grid): RuledTable {
  const columns = xs.length - 1;
  const [downAt, acrossAt] = [atPlaces(down, xs, hair), atPlaces(across, ys, hair)];
  const joinsLeft = (row: number, column: number): boolean =>
    column > 0 && !isRuled(downAt[column]!, ys[row]!, ys[row + 1]!);
  const joinsAbove = (row: number, column: number): boolean =>
    row > 0 && !isRuled(acrossAt[row]!, xs[column]!, xs[column + 1]!);
  // each place of the grid with the first of the cell it belongs to
  const owner: number[] = [];
  for (let row = 0; row + 1 < ys.length; row += 1)
    for (let column = 0; column < columns; column += 1)
      owner.push(
        joinsLeft(row, column)
          ? owner[row * columns + column - 1]!
          : joinsAbove(row, column)
            ? owner[(row - 1) * columns + column]!
            : row * columns + column,
      );
  const held = new Map<number, Run[]>();
  const own = new Set<Run>();
  for (const run of runs) {
    const column = between(xs, run.x + Math.min(run.width, run.size) / 2);
    const row = between(ys, run.y - run.size * 0.3);
    if (column < 0 || row < 0) continue;
    own.add(run);
    const cell = owner[row * columns + column]!;
    const others = held.get(cell);
    if (others) others.push(run);
    else held.set(cell, [run]);
  }
  const rows = ys.slice(1).map((_, row): RuledCell[] => {
    const cells: RuledCell[] = [];
    for (let column = 0; column < columns; column += 1) {
      const cell = owner[row * columns + column]!;
      let span = 1;
      while (column + span < columns && owner[row * columns + column + span] === cell) span += 1;
      const continues = Math.floor(cell / columns) < row;
      const lines = continues ? [] : intoLines(held.get(cell) ?? []);
      const full = reaches(lines, xs[column]!, xs[column + span]!);
      cells.push({ lines: lines.map(textOfLine), column, span, continues, full });
      column += span - 1;
    }
    return cells;
  });
  return { top: ys[0]!, bottom: ys.at(-1)!, rows, runs: own };
}
