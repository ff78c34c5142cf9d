import { columnRole, isUnitColumn, type ColumnRole } from './table-cells.js';
import type { Range } from './unit-list.js';

/**
 * Tables of indicators: 指标名称 | 单位 | 2024年 | 2025年 | 责任单位. Each row is a duty whose targets stand in cells of their
 * own, with the year at the head of the column.
 */

/** A column of values, and the year that heads it. */
export interface GoalColumn {
  readonly column: number;
  readonly header: Range;
  readonly due: string | null;
}

/** What the columns of such a table hold. */
export interface GoalColumns {
  readonly columns: readonly ColumnRole[];
  readonly goals: readonly GoalColumn[];
  /** The column of the units of measure. */
  readonly measure: number | null;
}

/** The values of one row. */
export interface RowGoals {
  readonly indicator: Range;
  readonly measure: Range | null;
  readonly values: readonly { readonly cell: Range; readonly header: Range; readonly due: string | null }[];
}

const indicator = /^(?:主要|考核|核心|具体|目标|预期|约束性?)?指标(?:名称|内容|项目)?$/;
const measured = /^(?:计量|指标)?单位$/;
const year = /^(?:到)?(20\d\d)年?(?:底|末|度)?(?:目标|计划|预期|规划)?(?:目标|值|数|任务)?$/;
const before =
  /^20\d\d年?(?:底|末|度)?(?:基期|现状|实际|完成|基数|基准|实绩)(?:值|数|情况)?$|^(?:基期|现状|基准|基数)(?:值|数)?$/;
const aimed = /^(?:目标值|预期值|目标|预期目标|计划数|指标值|规划目标|规划值)$/;
const property = /^(?:指标)?(?:属性|性质|类型)$/;

/** The columns of such a header, or null where the cells head no such table. */
export function goalColumns(s: string, cells: readonly (Range | null)[]): GoalColumns | null {
  const columns: ColumnRole[] = [];
  const goals: GoalColumn[] = [];
  let measure: number | null = null;
  for (const [column, header] of cells.entries()) {
    if (header === null) return null;
    const word = s.slice(header.a, header.b);
    const aim = year.exec(word);
    if (indicator.test(word)) columns.push('task');
    else if (aim !== null || aimed.test(word)) {
      goals.push({ column, header, due: aim?.[1] ?? null });
      columns.push('note');
    } else if (before.test(word) || property.test(word)) columns.push('note');
    else if (measured.test(word)) {
      measure = column;
      columns.push('note');
    } else {
      const role = columnRole(word);
      if (role === null) return null;
      columns.push(role === 'task' ? 'note' : role);
    }
  }
  const whole = columns.includes('task') && columns.some((role) => isUnitColumn(role));
  return whole && goals.length > 0 ? { columns, goals, measure } : null;
}

/** The values of a row by their columns; null where it has none. */
export function rowGoals(cells: readonly (Range | null)[], { columns, goals, measure }: GoalColumns): RowGoals | null {
  const named = cells[columns.indexOf('task')] ?? null;
  const values = goals.flatMap(({ column, header, due }) => {
    const cell = cells[column] ?? null;
    return cell === null ? [] : [{ cell, header, due }];
  });
  if (named === null || values.length === 0) return null;
  return { indicator: named, measure: measure === null ? null : (cells[measure] ?? null), values };
}
