import type { z } from 'zod';
import type { contestSchema } from '#libs/contracts';

/** A contest as the API shows it. */
export type ContestView = z.infer<typeof contestSchema>;

/** A contest as {@link contestJson} gives it: instants are as PostgreSQL writes them in JSON. */
export type ContestJson = ContestView;

/** An SQL expression for a contest as JSON; `contest` is the alias of the caller's row. */
export const contestJson = (contest: string): string => `json_build_object(
  'id', ${contest}.id,
  'unit', (SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit WHERE unit.id = ${contest}.unit_id),
  'role', ${contest}.role,
  'basis', ${contest}.basis,
  'proposedUnit', (SELECT json_build_object('id', unit.id, 'name', unit.name) FROM unit
                   WHERE unit.id = ${contest}.proposed_unit_id),
  'status', ${contest}.status,
  'raisedBy', (SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person
               WHERE person.id = ${contest}.raised_by),
  'raisedAt', ${contest}.raised_at,
  'answerBy', ${contest}.answer_by,
  'decidedBy', (SELECT json_build_object('id', person.id, 'name', person.name) FROM user_account AS person
                WHERE person.id = ${contest}.decided_by),
  'decidedAt', ${contest}.decided_at,
  'decisionReason', ${contest}.decision_reason,
  'version', ${contest}.version)`;

/** The same instant in the one form the API uses. */
export const toInstant = (written: string | Date): string => new Date(written).toISOString();

/** An instant that may be missing. */
export const toInstantOrNull = (written: string | Date | null): string | null =>
  written === null ? null : toInstant(written);

/** The view of a contest read as JSON. */
export const toContestView = (contest: ContestJson): ContestView => ({
  ...contest,
  raisedAt: toInstant(contest.raisedAt),
  decidedAt: toInstantOrNull(contest.decidedAt),
});
