/** Changes some filters of an address; an empty one disappears from it. */
export function withFilters(
  search: URLSearchParams,
  change: Record<string, string | null | undefined>,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === undefined || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
}

/** One filter if it is among those known; an address typed by hand may say anything. */
export function oneOf<T extends string>(known: readonly T[], value: string | null): T | undefined {
  return known.find((candidate) => candidate === value);
}

/** Several filters joined by commas. */
export function someOf<T extends string>(known: readonly T[], value: string | null): T[] | undefined {
  const wanted = value?.split(',') ?? [];
  const found = known.filter((candidate) => wanted.includes(candidate));
  return found.length > 0 ? found : undefined;
}

/** A calendar date as the api reads it, or nothing. */
export function dateIn(value: string | null): string | undefined {
  return value !== null && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
export function idIn(value: string | null): string | undefined {
  return value !== null && uuid.test(value) ? value : undefined;
}
