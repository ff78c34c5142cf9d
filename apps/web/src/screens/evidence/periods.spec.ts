import { periodOf, usualPeriod, type PeriodName } from './periods.js';

const cases: readonly [PeriodName, today: string, from: string, to: string][] = [
  ['lastMonth', '2024-03-31', '2024-02-01', '2024-02-29'],
  ['lastMonth', '2025-01-02', '2024-12-01', '2024-12-31'],
  ['thisMonth', '2024-09-18', '2024-09-01', '2024-09-18'],
  ['lastQuarter', '2024-09-18', '2024-04-01', '2024-06-30'],
  ['lastQuarter', '2024-02-01', '2023-10-01', '2023-12-31'],
  ['thisYear', '2024-09-18', '2024-01-01', '2024-09-18'],
];

describe('the time of a record', () => {
  it.each(cases)('%s on %s is %s to %s', (name, today, from, to) => {
    expect(periodOf(name, today)).toEqual({ from, to });
  });

  it('is the last month, but of an item issued this January the month that runs', () => {
    expect(usualPeriod('2025-01-20', '2024-05-01', '2025-12-31').to).toBe('2024-12-31');
    expect(usualPeriod('2025-01-20', '2025-01-05', '2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-01-20' });
    expect(usualPeriod('2025-01-20', '2025-01-05', '2024-12-31').to).toBe('2024-12-31');
  });
});
