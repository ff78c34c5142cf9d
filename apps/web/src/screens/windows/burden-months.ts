/** How many months back the burden is told. */
export const BURDEN_MONTHS = 6;

/** The line of one month among several, which need not all be there. */
export const ofMonth = <Line extends { month: string }>(lines: readonly Line[], month: string) =>
  lines.find((line) => line.month === month);
