import { isDeepStrictEqual } from 'node:util';
import type { DraftContent, DraftImage, DraftItem, DraftQuestion } from './draft.js';

/** One item or question that differs between two states of a draft; `old` is missing where it is new. */
export interface Changed<T> {
  value: T;
  old: T | undefined;
}

/** What differs between two states of a draft. */
export interface DraftChanges {
  items: Changed<DraftItem>[];
  questions: Changed<DraftQuestion>[];
}

/** Compares two states of a draft. Nothing ever leaves a draft: what is taken out is marked removed. */
export const changesBetween = (before: DraftContent, after: DraftContent): DraftChanges => ({
  items: changed(before.items, after.items),
  questions: changed(before.questions, after.questions),
});

function changed<T extends { id: string }>(before: readonly T[], after: readonly T[]): Changed<T>[] {
  const known = new Map(before.map((value) => [value.id, value]));
  return after
    .map((value) => ({ value, old: known.get(value.id) }))
    .filter(({ value, old }) => !isDeepStrictEqual(value, old));
}

/** What the changes replaced, to take them back later. */
export const imageOf = ({ items, questions }: DraftChanges): DraftImage => ({
  items: items.map(({ value, old }) => ({ id: value.id, before: old ?? null })),
  questions: questions.map(({ value, old }) => ({ id: value.id, before: old ?? null })),
});

/** Takes a change back. Versions go on rising: what is restored is a new state that looks like the old one. */
export function restored(content: DraftContent, image: DraftImage): DraftContent {
  const items = new Map(image.items.map(({ id, before }) => [id, before]));
  const questions = new Map(image.questions.map(({ id, before }) => [id, before]));
  return {
    items: content.items.map((item) => {
      const before = items.get(item.id);
      if (before === undefined) return item;
      // a change that was made before drafts had these fields left them alone
      return before === null
        ? { ...item, removed: true }
        : {
            ...before,
            targets: before.targets ?? item.targets,
            dueText: before.dueText ?? item.dueText,
            version: item.version,
          };
    }),
    questions: content.questions.map((question) => {
      const before = questions.get(question.id);
      return before ? { ...before, version: question.version } : question;
    }),
  };
}
