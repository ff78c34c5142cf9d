/** What the form of an answer holds. */
export interface AnswerFields {
  text?: string;
  evidenceIds?: string[];
  /** For whom it is answered, where the person may answer for several units. */
  unitId?: string;
}

/** What is typed when `changed` was changed: records belong to a unit, and do not follow the answer to another one. */
export const afterChange = (changed: Partial<AnswerFields>, all: AnswerFields): AnswerFields =>
  'unitId' in changed ? { ...all, evidenceIds: [] } : all;

/** Whether anything was written. */
export const hasWords = ({ text }: AnswerFields): boolean => (text ?? '').trim() !== '';

/** Whether the unit an answer was being written for does not have to answer any more: a colleague has, or another unit takes its place. */
export const isAnswered = ({ unitId }: AnswerFields, units: readonly { id: string }[]): boolean =>
  unitId !== undefined && units.every(({ id }) => id !== unitId);

/**
 * What the form begins with: what was typed before, and for the only unit there is where nothing was. Where its unit does
 * not have to answer any more the words stay, for no unit, and without the records, which were that unit's: for whom they
 * are now is for the person to say, as with words that were typed for no unit yet.
 */
export function beginning(typed: AnswerFields | null, units: readonly { id: string }[]): AnswerFields {
  if (typed && !isAnswered(typed, units)) return typed;
  if (typed && hasWords(typed)) return { text: typed.text };
  const only = units.length === 1 ? units[0]?.id : undefined;
  return only === undefined ? {} : { unitId: only };
}
