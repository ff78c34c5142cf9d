import type { ParsedClause } from './clause-grammar.js';
import { foundClause, type FoundClause } from './found-clause.js';
import { columnRole, isUnitColumn, isUnits, type ColumnRole } from './table-cells.js';
import { isImplementer } from './unit-kinds.js';
import { anyOf, splitTopLevel, type Range } from './unit-list.js';

/**
 * Tables that have a column for each unit and say by a word or a mark in it what the unit does for the task of the row:
 * 序号 | 工作任务 | 市水务局 | 市财政局, with 牵头, 配合, ★ or √ below.
 */

/** What a column holds, and the units that head it where it is theirs. */
export interface MatrixColumns {
  readonly columns: readonly ColumnRole[];
  readonly bodies: readonly (Range | null)[];
}

const fewestBodies = 2;

/** The columns of such a header, or null where the cells head no such table. */
export function matrixColumns(s: string, cells: readonly (Range | null)[]): MatrixColumns | null {
  const columns: ColumnRole[] = [];
  const bodies: (Range | null)[] = [];
  for (const cell of cells) {
    if (cell === null) return null;
    const role = columnRole(s.slice(cell.a, cell.b));
    const isBody = (role === null || role === 'task') && isUnits(s, cell);
    if ((role === null && !isBody) || (role !== null && isUnitColumn(role))) return null;
    columns.push(isBody ? 'note' : role!);
    bodies.push(isBody ? cell : null);
  }
  const count = bodies.filter((body) => body !== null).length;
  const task = columns.indexOf('task');
  // the units of a row stand behind what they are to do
  const ahead = bodies.slice(0, Math.max(task, 0)).some((body) => body !== null);
  return count >= fewestBodies && task >= 0 && !ahead ? { columns, bodies } : null;
}

const leadWord = /牵头|主办|主责|负总责|主要责任/;
const supportWord = /配合|协办|协助|参与|协同|支持/;
const guideWord = /指导|督导|监督|督促/;
const answerWord = /^(?:责任|负责|承办|落实|实施|是)(?:单位|部门)?$/;
const strong = /^[★☆●◎▲■◆]$/;
const weak = /^[√✓✔○△□◇☑vVyY]$/;
const empty = /^[-—–―\/／×无]*$/;

type Part = 'lead' | 'supporting' | 'guiding' | 'answers' | 'strong' | 'weak';
const longestMark = 8;

function partOf(mark: string): Part | null {
  if (mark.length > longestMark) return null;
  if (leadWord.test(mark)) return 'lead';
  if (supportWord.test(mark)) return 'supporting';
  if (guideWord.test(mark)) return 'guiding';
  if (answerWord.test(mark)) return 'answers';
  if (strong.test(mark)) return 'strong';
  return weak.test(mark) ? 'weak' : null;
}

/** Whether all that stands in the units' columns of some rows is such a word or mark, and something does. */
export function holdMarks(s: string, rows: readonly (readonly (Range | null)[])[], { bodies }: MatrixColumns): boolean {
  let marks = 0;
  for (const row of rows)
    for (const [k, cell] of row.entries()) {
      if (cell === null || (bodies[k] ?? null) === null) continue;
      const text = s.slice(cell.a, cell.b);
      if (partOf(text) !== null) marks += 1;
      else if (!empty.test(text)) return false;
    }
  return marks > 0;
}

/** The clause of a row whose cells mark the units of their columns; null where none is marked. */
export function matrixClause(
  s: string,
  cells: readonly (Range | null)[],
  { columns, bodies }: MatrixColumns,
): FoundClause | null {
  const marked = cells.flatMap((cell, k) => {
    const body = bodies[k] ?? null;
    const part = cell === null || body === null ? null : partOf(s.slice(cell.a, cell.b));
    return part === null ? [] : [{ cell: cell!, units: splitTopLevel(s, body!.a, body!.b, anyOf('、，；')), part }];
  });
  if (marked.length === 0) return null;
  // ★ beside √ leads; where all bear the same mark it only says that they answer
  const parts = new Set(marked.map(({ part }) => part));
  const stated = (part: Part): boolean => part === 'lead' || (part === 'strong' && parts.has('weak'));
  const leadStated = marked.some(({ part }) => stated(part));
  const leads: Range[] = [];
  const supporting: Range[] = [];
  const guiding: Range[] = [];
  const implementers: Range[] = [];
  for (const { units, part } of marked)
    for (const unit of units) {
      const carriesOut = isImplementer(s.slice(unit.a, unit.b));
      if (stated(part)) leads.push(unit);
      else if (part === 'guiding') guiding.push(unit);
      else if (carriesOut) implementers.push(unit);
      else if (!leadStated && leads.length === 0 && part !== 'supporting') leads.push(unit);
      else supporting.push(unit);
    }
  const task = cells[columns.indexOf('task')];
  const dueCell = cells[columns.indexOf('due')] ?? null;
  const due = dueCell !== null && task != null && dueCell.a > task.a ? dueCell : null;
  const all = [...marked.map(({ cell }) => cell), ...(due === null ? [] : [due])].sort((x, y) => x.a - y.a);
  const range = { a: all[0]!.a, b: all.at(-1)!.b };
  const parsed: ParsedClause = {
    leads,
    leadStated,
    supporting,
    guiding,
    implementers,
    openEnded: false,
    due,
    rules: [],
    starts: all.map(({ a }) => a),
    verbStated: true,
    confident: true,
  };
  return foundClause(range, range, parsed, true);
}
