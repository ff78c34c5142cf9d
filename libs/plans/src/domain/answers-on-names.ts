import { type DraftContent, type DraftItem, type NamedTarget, withItems } from './draft.js';

/**
 * Sets whom a printed name means, in every clause and rule of the draft alike; `null` means nobody. The printed name
 * itself stays, so that a later answer finds it again, and what means nobody is not issued.
 */
export function meaning(
  content: DraftContent,
  name: string,
  target: Pick<NamedTarget, 'unitId' | 'groupId'> | null,
): DraftContent {
  const { unitId, groupId } = target ?? { unitId: null, groupId: null };
  const items = content.items.flatMap((item): DraftItem[] => {
    const isMeant = (one: DraftItem['assignments'][number]) => one.origin === 'printed' && one.name === name;
    if (!item.assignments.some(isMeant)) return [];
    return [
      { ...item, assignments: item.assignments.map((one) => (isMeant(one) ? { ...one, unitId, groupId } : one)) },
    ];
  });
  const questions = content.questions.map((question) => {
    const { subject } = question;
    if (subject.type !== 'standingImplementers' || !subject.units.some((unit) => unit.name === name)) return question;
    const units = subject.units.map((unit) => (unit.name === name ? { ...unit, unitId, groupId } : unit));
    return { ...question, subject: { ...subject, units } };
  });
  return { ...withItems(content, items), questions };
}

/** The same for many names; `unitOf` is null for those that mean nobody. */
export const meaningOfAll = (
  content: DraftContent,
  names: readonly string[],
  unitOf: (name: string) => string | null,
): DraftContent =>
  names.reduce((draft, name) => {
    const unitId = unitOf(name);
    return meaning(draft, name, unitId === null ? null : { unitId, groupId: null });
  }, content);

/** Printed names that a checker said mean nobody. */
export const namesOfNobody = (content: DraftContent): Set<string> =>
  new Set(
    content.questions.flatMap(({ subject, answer }) => {
      if (answer?.choice !== 'none') return [];
      return subject.type === 'name' ? [subject.name] : subject.type === 'names' ? subject.names : [];
    }),
  );
