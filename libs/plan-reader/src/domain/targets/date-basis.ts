/** What dates without a year count from. */
export interface DateBasis {
  /** The day of issue (2024-09-12), or null where none is printed. */
  readonly issuedOn: string | null;
  /** The one year of work that the title names (2025), or null. */
  readonly year: string | null;
}

/** Titles whose year is that of a finding, not of the work: 2024年省级环保督察反馈问题整改方案, 2023年度审计查出问题整改. */
const ofFindings = /20\d\d年[^，。]{0,24}(?:反馈|查出|指出|发现|交办|移交)[^，。]{0,12}(?:问题|意见|事项)/;

/** The one year that a title speaks of (2024年重点工作任务分工), for months and 年内. */
function yearInTitle(title: string): string | null {
  const years = title.match(/20\d\d/g) ?? [];
  if (years.length !== 1 || !/20\d\d年/.test(title)) return null;
  return /到20|20\d\d年(?:之?前|以前|[底末])|远景|规划|目标|碳达峰|迎接|筹备/.test(title) || ofFindings.test(title)
    ? null
    : years[0];
}

/**
 * What the dates of a plan count from, by its day of issue and its title. The year of the work is that of the issue or the
 * next; any other that a title names is of something else.
 */
export function dateBasis({ issuedOn, title }: { issuedOn: string | null; title: string | null }): DateBasis {
  const year = yearInTitle(title ?? '');
  const ahead = year === null || issuedOn === null ? 0 : Number(year) - Number(issuedOn.slice(0, 4));
  return { issuedOn, year: ahead === 0 || ahead === 1 ? year : null };
}

/** The year of the work (年底前, 今年): that of the title, else of the issue; an annual plan is often issued in the December before. */
export const yearOfWork = ({ issuedOn, year }: DateBasis): number | null =>
  year === null && issuedOn === null ? null : Number(year ?? issuedOn!.slice(0, 4));

/** The year before which everything is past: that of the issue, else of the title. */
export const presentYear = ({ issuedOn, year }: DateBasis): string | null => issuedOn?.slice(0, 4) ?? year;
