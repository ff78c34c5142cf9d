import type { Outline, OutlineItem, OutlineUnit } from '#libs/contracts';
import type { DraftAssignment, DraftItem, DraftQuestion, NamedTarget, Span } from './draft.js';

/** Where the tables stand that a question asks about: those with the same header are one decision. */
export const tablesOf = ({ subject, span }: DraftQuestion): Span[] =>
  subject.type !== 'tableColumns' || span === null ? [] : (subject.places ?? [span]);

/** Whether two stretches share a character. */
export const meets = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

const spanOf = ([start, end]: readonly [number, number]): Span => ({ start, end });

/** What a reading says of the rows of some tables alone. */
export function rowsOf(outline: Outline, tables: readonly Span[]): Outline {
  const isWithin = (span: Span) => tables.some((table) => table.start <= span.start && span.start < table.end);
  const items = outline.items.filter(({ span }) => isWithin(spanOf(span)));
  const warnings = outline.warnings.flatMap((warning) => {
    const { code, itemRef } = warning;
    if (code === 'unknownTable') return [];
    // said of most items of the plan, of none in particular: the rows may be among them
    if (code === 'itemWithoutDeadline' && itemRef === null)
      return items[0] ? [{ ...warning, span: items[0].span }] : [];
    return tables.some((table) => meets(table, spanOf(warning.span))) ? [warning] : [];
  });
  return { ...outline, items, warnings, responsibilityRules: [] };
}

/** Whom names mean that were asked about before: what was decided, or nothing yet. */
export function namesAsked(
  questions: readonly DraftQuestion[],
): Map<string, Pick<NamedTarget, 'unitId' | 'groupId'> | null> {
  const known = new Map<string, Pick<NamedTarget, 'unitId' | 'groupId'> | null>();
  for (const { subject, answer } of questions) {
    if (subject.type === 'name')
      known.set(
        subject.name,
        answer?.choice === 'unit'
          ? { unitId: answer.unitId, groupId: null }
          : answer?.choice === 'group'
            ? { unitId: null, groupId: answer.groupId }
            : answer?.choice === 'none'
              ? { unitId: null, groupId: null }
              : null,
      );
    if (subject.type !== 'names') continue;
    const made = new Map(answer?.choice === 'newUnits' ? answer.units?.map(({ name, unitId }) => [name, unitId]) : []);
    const decided = answer?.choice === 'newUnits' || answer?.choice === 'none';
    for (const name of subject.names)
      known.set(name, decided ? { unitId: made.get(name) ?? null, groupId: null } : null);
  }
  return known;
}

/** An item with the units that were decided on for its names. */
export function withNamesKnown(
  item: DraftItem,
  known: ReadonlyMap<string, Pick<NamedTarget, 'unitId' | 'groupId'> | null>,
): DraftItem {
  const meant = (one: DraftAssignment): DraftAssignment => ({ ...one, ...known.get(one.name) });
  return { ...item, assignments: item.assignments.map(meant) };
}

/** A reading without the units whose names were asked about before: nobody is asked twice. */
export function withoutNames(outline: Outline, known: ReadonlyMap<string, unknown>): Outline {
  const unasked = (units: readonly OutlineUnit[]): OutlineUnit[] => units.filter(({ name }) => !known.has(name));
  const items = outline.items.map((item): OutlineItem => ({
    ...item,
    leads: unasked(item.leads),
    supporting: unasked(item.supporting),
    guiding: unasked(item.guiding),
    implementers: unasked(item.implementers),
  }));
  const responsibilityRules = outline.responsibilityRules.map((rule) => ({
    ...rule,
    meanings: rule.meanings.map((meaning) =>
      meaning.kind === 'standingImplementers' ? { ...meaning, units: unasked(meaning.units) } : meaning,
    ),
  }));
  return { ...outline, items, responsibilityRules };
}
