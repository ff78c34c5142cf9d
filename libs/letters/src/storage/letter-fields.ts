import type { Transaction } from '#libs/database';
import { type CalendarDate, contestedFields, type FieldVersions, fieldVersionsOf, Problem } from '#libs/kernel';
import type { LockedLetter } from './lock-letter.js';

/** What may be written in a letter that is prepared. */
export interface LetterFields {
  readonly title: string;
  readonly body: string;
  readonly closing: string;
  readonly copiesTo: string;
  readonly answerBy: CalendarDate | null;
}

/** The fields of a locked letter, and in which version each changed last. */
export interface VersionedFields {
  readonly fields: LetterFields;
  readonly versions: FieldVersions;
}

/** Under the lock of the letter. */
export async function fieldsOfLetter(tx: Transaction, letterId: string): Promise<VersionedFields> {
  const [row] = await tx.query<VersionedFields[]>(READ, [letterId]);
  if (!row) throw new Problem('notFound');
  return row;
}

/** What an edit adds to the versions of the fields: those that are not as they were. */
export const raisedBy = (
  { fields }: VersionedFields,
  wanted: Partial<LetterFields>,
  change: { version: number; byId: string },
): FieldVersions => fieldVersionsOf({ ...fields }, { ...wanted }, change);

/**
 * Accepts words that rest on an older version where nobody changed the fields they are for. Saying that a letter is right, or
 * that it no longer is, rests on the present one always (`exact`). Problem `stale` otherwise, with both values of each field
 * in conflict and who changed it.
 */
export async function ensureUncontested(
  tx: Transaction,
  { version }: LockedLetter,
  { fields, versions }: VersionedFields,
  edit: { seen: number; exact: boolean; wanted: Partial<LetterFields> },
): Promise<void> {
  if (edit.seen === version) return;
  const names = contestedFields(versions, edit.seen, { ...fields }, { ...edit.wanted }) as (keyof LetterFields)[];
  if (names.length === 0 && !edit.exact && edit.seen < version) return;
  const people = await tx.query<{ id: string; name: string }[]>(PEOPLE, [names.map((name) => versions[name]?.byId)]);
  const errors = names.map((name) => ({
    code: 'fieldChanged',
    path: `/${name}`,
    message: '该项刚被他人修改。',
    by: people.find(({ id }) => id === versions[name]?.byId) ?? null,
    present: fields[name],
    sent: edit.wanted[name],
  }));
  throw new Problem('stale', { errors, extension: { version } });
}

/** The versions of the fields, in an UPDATE of `letter` that raises its version, where the system writes these anew. */
export const writtenBySystem = (...names: (keyof LetterFields)[]): string =>
  `letter.field_versions || jsonb_build_object(${names
    .map((name) => `'${name}', jsonb_build_object('version', letter.version + 1, 'byId', NULL)`)
    .join(', ')})`;

const READ = `
  SELECT json_build_object('title', title, 'body', body, 'closing', closing, 'copiesTo', copies_to, 'answerBy', answer_by) AS fields,
    field_versions AS versions
  FROM letter WHERE id = $1`;
const PEOPLE = 'SELECT id, name FROM user_account WHERE id = ANY ($1::uuid[])';
