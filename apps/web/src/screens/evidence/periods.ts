/** A time that a record is about, by its first and last day. */
export interface Period {
  from: string;
  to: string;
}

export const periodNames = ['lastMonth', 'thisMonth', 'lastQuarter', 'thisYear'] as const;
export type PeriodName = (typeof periodNames)[number];

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);

/** A usual time, seen from a day; one that is not over ends on that day, since nothing proves what is to come. */
export function periodOf(name: PeriodName, today: string): Period {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const at = month - 1;
  switch (name) {
    case 'lastMonth':
      return { from: day(year, at - 1, 1), to: day(year, at, 0) };
    case 'thisMonth':
      return { from: day(year, at, 1), to: today };
    case 'lastQuarter': {
      const first = Math.floor(at / 3) * 3;
      return { from: day(year, first - 3, 1), to: day(year, first, 0) };
    }
    case 'thisYear':
      return { from: day(year, 0, 1), to: today };
  }
}

/** What the form begins with: the last month, unless the item is younger than that. */
export function usualPeriod(today: string, issuedOn: string, dueOn: string | null): Period {
  const firstYear = [issuedOn, dueOn ?? issuedOn].sort()[0]?.slice(0, 4) ?? '';
  const lastMonth = periodOf('lastMonth', today);
  return lastMonth.to >= `${firstYear}-01-01` ? lastMonth : periodOf('thisMonth', today);
}
