/** The value below which the given part of the numbers lies; `sorted` rises. */
export function quantile(sorted: ArrayLike<number>, part: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** The middle one of the numbers. */
export const median = (numbers: readonly number[]): number => quantile(Float64Array.from(numbers).sort(), 0.5);
