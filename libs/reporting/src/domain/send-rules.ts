import type { ProblemDetail } from '#libs/kernel';
import type { CalendarDate } from '#libs/kernel';
import { isAhead, type ValueFaults } from './edit-row.js';
import { isAnswered, isLapsed, type Row } from './sheet-row.js';

/** Everything that keeps a sheet from being sent, row by row; rows that are not asked for any more keep nothing. */
export function unsendable(
  rows: readonly Row[],
  today: CalendarDate,
  valueFaults: ValueFaults,
): { code: 'sheetIncomplete' | 'readingInvalid'; errors: ProblemDetail[] } | null {
  const silent = rows.flatMap((row, index): ProblemDetail[] => {
    if (isLapsed(row)) return [];
    const at = { path: `/items/${index}`, rowId: row.id };
    if (row.item.status === 'issued')
      return [{ code: 'itemUnsigned', ...at, message: `“${row.item.title}”尚未签收，请先签收交办单。` }];
    return isAnswered(row) ? [] : [{ code: 'rowSilent', ...at, message: `“${row.item.title}”尚未填写。` }];
  });
  if (silent.length > 0) return { code: 'sheetIncomplete', errors: silent };
  const wrong = rows.flatMap((row, index): ProblemDetail[] => {
    if (isLapsed(row)) return [];
    const at = `/items/${index}`;
    return [
      ...row.values.flatMap((value, place) =>
        valueFaults(value, today).map(({ code, field, message }) => ({
          code,
          path: `${at}/values/${place}/now/${field}`,
          rowId: row.id,
          message,
        })),
      ),
      ...row.milestones.flatMap((milestone, place) =>
        isAhead(milestone, today)
          ? [
              {
                code: 'readingInFuture',
                path: `${at}/milestones/${place}/reachedOn`,
                rowId: row.id,
                message: '完成日期不能晚于今日。',
              },
            ]
          : [],
      ),
    ];
  });
  return wrong.length > 0 ? { code: 'readingInvalid', errors: wrong } : null;
}
