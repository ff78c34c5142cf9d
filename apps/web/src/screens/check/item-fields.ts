import type { AssignmentRole } from '#libs/contracts';
import type { AssignmentInput, DraftItem, EditDraftItem } from '../../api/shapes.js';
import { asInput, partyValue } from '../../shared/unit-options.js';
import { asDraftTarget, type DraftTargetFields, sameTargets, targetFieldsOf } from './draft-target-fields.js';

export const fieldNames = ['title', 'measures', 'key', 'dueOn', 'dueText', 'assignments', 'targets'] as const;
export type FieldName = (typeof fieldNames)[number];

const partyRoles = ['lead', 'coLead', 'supporting', 'guiding', 'implementer'] as const satisfies AssignmentRole[];
export type Parties = Record<AssignmentRole, string[]>;

/** What the form holds; the values of an item as the api gives them, with units and groups as choices. */
export interface ItemFields {
  title: string;
  measures: string;
  key: boolean;
  dueOn: string;
  dueText: string;
  assignments: Parties;
  targets: DraftTargetFields[];
}

export function fieldsOf(item: DraftItem | null): ItemFields {
  const assignments: Parties = { lead: [], coLead: [], supporting: [], guiding: [], implementer: [] };
  for (const { role, unit, group } of item?.assignments ?? []) {
    const party = group
      ? partyValue({ kind: 'group', id: group.id })
      : unit && partyValue({ kind: 'unit', id: unit.id });
    if (party && !assignments[role].includes(party)) assignments[role].push(party);
  }
  return {
    title: item?.title ?? '',
    measures: item?.measures ?? '',
    key: item?.key ?? false,
    dueOn: item?.dueOn ?? '',
    dueText: item?.dueText ?? '',
    assignments,
    targets: (item?.targets ?? []).map(targetFieldsOf),
  };
}

const inputs = (parties: Parties): AssignmentInput[] =>
  partyRoles.flatMap((role) => parties[role].map((value) => ({ role, ...asInput(value) })));

const sameParties = (a: Parties, b: Parties) =>
  partyRoles.every((role) => a[role].length === b[role].length && a[role].every((value) => b[role].includes(value)));

export const sameField = (name: FieldName, a: ItemFields, b: ItemFields): boolean =>
  name === 'assignments'
    ? sameParties(a.assignments, b.assignments)
    : name === 'targets'
      ? sameTargets(a.targets, b.targets)
      : a[name] === b[name];

/** The fields in which two states of an item differ. */
export const differing = (a: ItemFields, b: ItemFields): FieldName[] =>
  fieldNames.filter((name) => !sameField(name, a, b));

/** A whole item as the api takes it. */
export function asItem(fields: ItemFields) {
  return {
    title: fields.title.trim(),
    measures: fields.measures,
    key: fields.key,
    dueOn: fields.dueOn === '' ? null : fields.dueOn,
    dueText: fields.dueText.trim(),
    assignments: inputs(fields.assignments),
    targets: fields.targets.map(asDraftTarget),
  };
}

/** Only what was changed: two people may edit different fields of one task at once. */
export function changeOf(before: ItemFields, after: ItemFields): EditDraftItem {
  const whole = asItem(after);
  return Object.fromEntries(differing(before, after).map((name) => [name, whole[name]]));
}

/** What is shown once somebody else has saved: theirs, and of one's own what one has changed. */
export const merged = (base: ItemFields, mine: ItemFields, theirs: ItemFields): ItemFields => ({
  ...theirs,
  ...Object.fromEntries(differing(base, mine).map((name) => [name, mine[name]])),
});

/** The fields both changed, and differently: here a person has to choose. */
export function contestedFields(base: ItemFields, mine: ItemFields, theirs: ItemFields): FieldName[] {
  return differing(base, mine).filter((name) => !sameField(name, base, theirs) && !sameField(name, mine, theirs));
}

/**
 * What the form holds once a save is answered, `now` being what it held by then: what was typed since `sent`, in the item as
 * `saved`. Null where nothing was. Contested is only what another person has changed: of one's own words, those that were
 * sent and came back a little different give way to the newer ones.
 */
export function typedSince(
  { base, sent }: { base: ItemFields; sent: ItemFields },
  now: ItemFields,
  saved: ItemFields,
): { fields: ItemFields; contested: FieldName[] } | null {
  if (differing(sent, now).length === 0) return null;
  const contested = contestedFields(sent, now, saved).filter((name) => sameField(name, base, sent));
  return { fields: merged(sent, now, saved), contested };
}
