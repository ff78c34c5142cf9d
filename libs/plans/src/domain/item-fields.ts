import type { Fields } from '#libs/kernel';
import { isFound } from './assignments.js';
import type { DraftItem, NamedTarget, TargetTerms } from './draft.js';
import { termsOf } from './draft-targets.js';
import type { AssignmentRole } from '#libs/contracts';

/** The fields of an item a checker edits, so that they can be compared: units and groups in whatever order. */
export const itemFields = ({
  title,
  measures,
  key,
  dueOn,
  dueText,
  assignments,
  targets,
}: Omit<DraftItem, 'version'>): Fields => ({
  title,
  measures,
  key,
  dueOn,
  dueText,
  assignments: comparedTargets(assignments),
  targets: comparedTerms(targets),
});

/** What targets say, in their order, whatever they are called and wherever they were read. */
export const comparedTerms = (targets: readonly TargetTerms[]): TargetTerms[] => targets.map(termsOf);

/** Whom assignments name in which role; a printed name that nobody was found for is nobody's choice. */
export const comparedTargets = (targets: readonly (NamedTarget & { role: AssignmentRole })[]): string[] => [
  ...new Set(
    targets
      .filter(isFound)
      .map(({ role, unitId, groupId }) => `${role} ${unitId ?? groupId ?? ''}`)
      .toSorted(),
  ),
];
