import { readingFaults, type ReadingContent } from '#libs/indicators';
import { compareDates } from '#libs/kernel';
import type { ValueFaults } from '../domain/edit-row.js';

/** What is wrong with a value of a sheet: what would be wrong with it as a reading. */
export const valueFaults: ValueFaults = ({ target, now }, today) => {
  if (now === null) return [];
  if (compareDates(now.asOf, today) > 0)
    return [{ code: 'readingInFuture', field: 'asOf', message: '截至日期不能晚于今日。' }];
  if (compareDates(now.asOf, target.firstDay) < 0)
    return [
      {
        code: 'readingTooEarly',
        field: 'asOf',
        message: `截至日期不能早于 ${target.firstDay}，以往数据请填在基期值中。`,
      },
    ];
  return readingFaults(target.operator, now, today).map(({ path, message }) => ({
    code: 'readingInvalid',
    field: (path ?? '/value').slice(1) as keyof ReadingContent,
    message,
  }));
};
