import { isDeepStrictEqual } from 'node:util';

/** In which version of its resource a field changed last, and by whom; null where that was not kept. */
export interface FieldVersion {
  readonly version: number;
  readonly byId: string | null;
}

/** Those of a resource's fields that changed since its first version, by name. */
export type FieldVersions = Readonly<Record<string, FieldVersion>>;

/** The fields of a resource, by name, with values that can be compared. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a change of a resource adds to its {@link FieldVersions}: each field that is not as it was. */
export const fieldVersionsOf = (before: Fields, after: Fields, change: FieldVersion): FieldVersions =>
  Object.fromEntries(
    Object.keys(after)
      .filter((name) => !isDeepStrictEqual(before[name], after[name]))
      .map((name) => [name, change]),
  );

/**
 * The fields in which a change that rests on the version `seen` meets another's: they were changed since, to something
 * else than what is wanted now. Without any, a stale change can be accepted: both are kept.
 */
export const contestedFields = (versions: FieldVersions, seen: number, present: Fields, wanted: Fields): string[] =>
  Object.keys(wanted).filter(
    (name) => (versions[name]?.version ?? 1) > seen && !isDeepStrictEqual(present[name], wanted[name]),
  );
