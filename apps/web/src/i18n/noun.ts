/** A noun as it is counted in English; many are `one` with an s unless it is said otherwise. */
export interface Forms {
  readonly one: string;
  readonly many?: string;
}

/**
 * A number with its noun: `{{count, noun(one: duty; many: duties)}}` in the English words. One sentence counts several
 * things, which the plural forms of i18next, one for each key, cannot say; Chinese needs none.
 */
export const noun = (count: number, { one, many = `${one}s` }: Forms): string => `${count} ${count === 1 ? one : many}`;
