import type { Transaction } from '#libs/database';
import type { Doubt } from '#libs/indicators';
import { doubtDetails } from '#libs/indicators';
import type { SheetCellKey } from '#libs/contracts';
import { groupedBy } from '#libs/kernel';
import { editRow, type FaultField } from '../domain/edit-row.js';
import { cellText, readCells, textOfCell, type CellEdit, type CellFault, type Line } from '../domain/grid.js';
import { carriedForward, isLapsed, type Row } from '../domain/sheet-row.js';
import { doubtfulValues, withConfirmed } from './doubtful-values.js';
import { valueFaults } from './value-faults.js';
import type { WritingScene } from './writable-sheet.js';

/** What cells change in a sheet, or what is wrong with them. */
export interface AppliedCells {
  readonly rows: readonly Row[];
  readonly changedCells: number;
  readonly faults: readonly CellFault[];
}

/** Puts cells into the rows of a sheet: only those that say something else than what is there. Nothing is stored. */
export async function applyCells(
  tx: Transaction,
  scene: WritingScene,
  cells: readonly CellEdit[],
  confirmed: boolean,
): Promise<AppliedCells> {
  const changed = cells.filter(({ line, key, cell }) => textOfCell(cell) !== cellText(line, key));
  const byRow = groupedBy(changed, ({ line }) => line.row);
  const faults: CellFault[] = [];
  const rows: Row[] = [];
  const touched: Row[] = [];
  for (const [row, ofRow] of byRow) {
    const result = applyToRow(scene, row, ofRow);
    faults.push(...result.faults);
    rows.push(result.row);
    const targets = new Set(ofRow.flatMap(({ line }) => line.value?.target.id ?? []));
    touched.push({ ...result.row, values: result.row.values.filter(({ target }) => targets.has(target.id)) });
  }
  const doubtful = await doubtfulValues(tx, scene.sheet.unitId, touched);
  if (!confirmed)
    faults.push(
      ...doubtful.map(({ row, value, doubts }) =>
        implausible(
          lineOf(changed, row.id, (line) => line.value?.target.id === value.target.id),
          doubts,
        ),
      ),
    );
  const marked = new Map(withConfirmed(touched, doubtful).map((row) => [row.id, row.values]));
  const kept = rows.map((row) => ({
    ...row,
    values: row.values.map((value) => marked.get(row.id)?.find(({ target }) => target.id === value.target.id) ?? value),
  }));
  return { rows: kept, changedCells: changed.length, faults };
}

function applyToRow({ today, asOf }: WritingScene, row: Row, cells: readonly CellEdit[]) {
  const [first] = cells;
  if (isLapsed(row) && first)
    return {
      row,
      faults: [{ line: first.line, key: first.key, code: 'rowLapsed', message: '该任务已不需填报。' }],
    };
  const read = readCells(row, cells, asOf);
  if (read.carried) return { row: carriedForward(row), faults: [...read.faults] };
  const edited = editRow(row, read.edit, { today, asOf, valueFaults });
  const faults = edited.faults.map(({ part, index, field, code, message }): CellFault => {
    const line = lineOf(cells, row.id, (candidate) =>
      part === 'values'
        ? candidate.value?.target.id === read.edit.values[index]?.targetId
        : candidate.milestone?.id === read.edit.milestones[index]?.milestoneId,
    );
    return { line, key: keyOf(field), code, message };
  });
  return { row: edited.row, faults: [...read.faults, ...faults] };
}

function implausible(line: Line, doubts: readonly Doubt[]): CellFault {
  const message = doubtDetails(doubts, '')
    .map((detail) => detail.message)
    .join('');
  return { line, key: 'value', code: 'readingImplausible', message };
}

/** The line of a row that holds what was changed. */
function lineOf(cells: readonly CellEdit[], rowId: string, wanted: (line: Line) => boolean): Line {
  const found = cells.find(({ line }) => line.row.id === rowId && wanted(line));
  if (!found) throw new Error('A fault was found where nothing was changed.');
  return found.line;
}

/** A state in words stands in the column of values. */
const keyOf = (field: FaultField): SheetCellKey => {
  switch (field) {
    case 'state':
    case 'targetId':
      return 'value';
    case 'milestoneId':
      return 'reachedOn';
    case 'value':
    case 'status':
    case 'gap':
    case 'source':
    case 'expectedOn':
    case 'asOf':
    case 'reachedOn':
      return field;
  }
};
