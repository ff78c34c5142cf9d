import { newId } from '#libs/kernel';
import { dateBasis, type DateBasis } from '#libs/plan-reader';
import type { AssignmentRole, Outline, OutlineItem, OutlineUnit } from '#libs/contracts';
import { assignment, sameTarget } from './assignments.js';
import { MOST_DUE_TEXT, printedDeadline } from './deadline.js';
import { type DocumentPlaces, withoutPlaces } from './document-places.js';
import type { DraftAssignment, DraftContent, DraftItem, NamedTarget } from './draft.js';
import type { NameLookup } from './name-lookup.js';
import { questionsOf } from './questions-of.js';
import { printedTarget, short } from './printed-target.js';

/** Turns what the reader found into a draft: units looked up, and a question for whatever a person must decide. */
export function draftFromOutline(
  outline: Outline,
  names: NameLookup,
  places: DocumentPlaces = withoutPlaces,
): DraftContent {
  const items = draftItems(outline, names);
  return { items, questions: questionsOf(outline, items, names, places) };
}

/** The items alone, before anything is asked about them. */
export function draftItems(outline: Outline, names: NameLookup): DraftItem[] {
  const basis = dateBasis(outline);
  return outline.items.map((item, index) => draftItem(item, index + 1, names, basis));
}

function draftItem(item: OutlineItem, ordinal: number, names: NameLookup, basis: DateBasis): DraftItem {
  const named = assignments(item, names);
  const dueOn = printedDeadline(item.dueText, item.measures, basis);
  return {
    id: newId(),
    planItemId: newId(),
    ordinal,
    ref: item.ref,
    section: item.section ?? '',
    title: item.title,
    measures: item.measures,
    clause: item.clause,
    // Where one unit is named and no other is hinted at, there is nothing to choose.
    leadAssumed: item.leadAssumed && (named.length > 1 || item.openEnded),
    openEnded: item.openEnded,
    key: false,
    dueOn,
    dueOwner: dueOn === null ? null : 'document',
    dueText: short(item.dueText ?? '', MOST_DUE_TEXT),
    span: { start: item.span[0], end: item.span[1] },
    removed: false,
    version: 1,
    assignments: named,
    targets: item.targets.map(printedTarget),
  };
}

/** The first lead answers; further printed leads are co-leads. A unit named twice keeps its strongest role. */
function assignments(item: OutlineItem, names: NameLookup): DraftAssignment[] {
  const named: [AssignmentRole, OutlineUnit][] = [
    ...item.leads.map((unit, index): [AssignmentRole, OutlineUnit] => [index === 0 ? 'lead' : 'coLead', unit]),
    ...item.supporting.map((unit): [AssignmentRole, OutlineUnit] => ['supporting', unit]),
    ...item.guiding.map((unit): [AssignmentRole, OutlineUnit] => ['guiding', unit]),
    ...item.implementers.map((unit): [AssignmentRole, OutlineUnit] => ['implementer', unit]),
  ];
  const result: DraftAssignment[] = [];
  for (const [role, unit] of named) {
    const found = targetOf(unit, names);
    if (result.some((other) => sameTarget(other, found))) continue;
    result.push(assignment(role, found, 'printed', { start: unit.span[0], end: unit.span[1] }));
  }
  return result;
}

const targetOf = (unit: OutlineUnit, names: NameLookup): NamedTarget => ({
  printed: unit.printed,
  name: unit.name,
  ...names.target(unit),
});
