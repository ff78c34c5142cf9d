import type { EditLetter, Letter } from '../../api/shapes.js';

export const draftFields = ['title', 'body', 'closing', 'copiesTo', 'answerBy'] as const;
export type DraftField = (typeof draftFields)[number];

/** What the form of a prepared letter holds; no day is an empty text. */
export type DraftFields = Record<DraftField, string>;

export const fieldsOf = ({ title, body, closing, copiesTo, answerBy }: Letter): DraftFields => ({
  ...{ title, body, closing, copiesTo },
  answerBy: answerBy ?? '',
});

/** The fields in which two states of a letter differ. */
export const differing = (a: DraftFields, b: DraftFields): DraftField[] =>
  draftFields.filter((name) => a[name].trim() !== b[name].trim());

/** Only what was changed: two people may write in different fields of one letter. */
export const changeOf = (before: DraftFields, after: DraftFields): Omit<EditLetter, 'checked'> =>
  Object.fromEntries(
    differing(before, after).map((name) => [
      name,
      name === 'answerBy' && after.answerBy === '' ? null : after[name].trim(),
    ]),
  );

/** What is shown once somebody else has saved: theirs, and of one's own what one has changed. */
export const merged = (base: DraftFields, mine: DraftFields, theirs: DraftFields): DraftFields => ({
  ...theirs,
  ...Object.fromEntries(differing(base, mine).map((name) => [name, mine[name]])),
});

/** The fields both changed, and differently: here a person has to choose. */
export const contested = (base: DraftFields, mine: DraftFields, theirs: DraftFields): DraftField[] => {
  const [theirsToo, apart] = [differing(base, theirs), differing(mine, theirs)];
  return differing(base, mine).filter((name) => theirsToo.includes(name) && apart.includes(name));
};
