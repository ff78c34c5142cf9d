/** Failures that cost nothing: people mistype. */
const FREE_FAILURES = 3;
const LONGEST_SECONDS = 15 * 60;

/** Seconds during which a login is refused after its `failures`-th failure in a row: 0, 0, 0, 1, 2, 4, … 900. */
export const delayAfter = (failures: number): number =>
  failures <= FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES - 1), LONGEST_SECONDS);
