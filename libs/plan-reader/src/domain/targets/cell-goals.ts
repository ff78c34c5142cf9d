import type { Reading } from '../reading.js';
import type { RowGoals } from '../table-goals.js';
import type { Range } from '../unit-list.js';
import { presentYear, type DateBasis } from './date-basis.js';
import { doubtOf } from './doubtful-values.js';
import type { FoundTarget, PlacedNumber } from './found-target.js';
import { lexNumbers, type NumberToken } from './number-lexer.js';
import { stated } from './quantified.js';
import { readQuantity } from './quantities.js';
import type { TextDoubt } from './target-context.js';
import { trimWords } from './wording.js';

/** What the cells of a row of indicators say. */
export interface CellGoals {
  readonly targets: readonly FoundTarget[];
  readonly numbers: readonly PlacedNumber[];
  readonly doubts: readonly TextDoubt[];
}

/**
 * Reads the targets of a row of indicators, each from a cell of its own: the value and its sign from the cell, the unit
 * from it or from the column of units, the year from the head of the column. A year before that of the issue tells how
 * things stood.
 */
export function readCellGoals(reading: Reading, row: RowGoals, basis: DateBasis): CellGoals {
  const { s } = reading;
  const indicator = trimWords(s.slice(row.indicator.a, row.indicator.b));
  const measure = row.measure === null ? null : s.slice(row.measure.a, row.measure.b);
  const issued = presentYear(basis) ?? '';
  const targets: FoundTarget[] = [];
  const numbers: PlacedNumber[] = [];
  const doubts: TextDoubt[] = [];
  for (const { cell, header, due } of row.values) {
    const tokens = lexNumbers(reading, cell.a, cell.b).map((token) => withinCell(token, cell.b));
    const [token] = tokens;
    const past = due !== null && due < issued;
    numbers.push(...tokens.map(({ a, end }): PlacedNumber => ({ a, b: end, role: past ? 'context' : 'target' })));
    if (token === undefined || past) continue;
    if (tokens.length > 1) {
      doubts.push({ kind: 'unclearNumber', a: cell.a, b: cell.b });
      continue;
    }
    const read = stated(cell, readQuantity(s, token, cell.a, cell.b), indicator);
    const target = { ...read, indicator: indicator + directionIn(s, cell, token), unit: read.unit ?? measure };
    const doubt = doubtOf(target);
    if (doubt !== null) doubts.push({ kind: doubt, a: cell.a, b: cell.b });
    targets.push({
      stated: doubt === null ? target : { ...target, value: null, valueMax: null },
      terms: {
        due,
        duePhrase: due === null ? null : header,
        recurrence: null,
        continuing: false,
        aspirational: false,
      },
    });
  }
  return { targets, numbers, doubts };
}

const bare =
  /^(?:[≥≤≧≦<>]=?|不低于|不少于|不小于|不高于|不超过|不大于|大于|小于|高于|低于|超过|达到?|约|力争|争取|至少|控制在|保持在?|稳定在|增长|下降|降低|提高)*\d[^，。；、]{0,12}$/;

/** Whether a cell holds nothing but a value with its sign and unit; what says more is a text like any other. */
export const isBareValue = (cell: string): boolean => bare.test(cell) && !dated.test(cell);

const dated = /\d[年月日]|季度/;

/** 下降10%以上: the word ahead says which way, as in a text, where it stands with what is measured. */
const directionIn = (s: string, cell: Range, { a }: NumberToken): string =>
  /(?:增长|增加|提高|提升|上升|下降|降低|减少|压减|压降|递增|递减)/.exec(s.slice(cell.a, a))?.[0] ?? '';

/** What stands in the next cell is no unit: 95 | 市水务局. */
const withinCell = (token: NumberToken, end: number): NumberToken =>
  token.end > end ? { ...token, end: token.b, unit: null } : token;
