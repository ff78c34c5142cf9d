import { problemCatalogue, type AssignmentRole, type ContestStatus, type ProblemCode } from '#libs/contracts';
import { compareDates, type CalendarDate } from '#libs/kernel';
import type { Guard, LifecycleFacts, Unmet } from './lifecycle.js';

/** What the guards of this library look at; a part is absent where it plays no role or is not known yet. */
export interface WorkItemFacts extends LifecycleFacts {
  readonly actorId: string;
  readonly today: CalendarDate;
  readonly leadUnitId: string;
  /** A lead printed in a document is changed only with a leader's approval. */
  readonly leadPrinted: boolean;
  /** The units with a share in the item. */
  readonly shareUnitIds: readonly string[];
  /** The dispatch that handed the item to the unit for which the actor acts. */
  readonly dispatch?: {
    readonly unitId: string;
    readonly signed: boolean;
    readonly contestUntil: CalendarDate;
    readonly contestOpen: boolean;
  };
  readonly contest?: {
    readonly unitId: string;
    readonly role: AssignmentRole;
    readonly status: ContestStatus;
    readonly raisedBy: string;
  };
  /** Who takes the duty over, once the decision says so. */
  readonly successor?: {
    readonly unitId: string | null;
    readonly active: boolean;
    readonly approvalBasis: string | null;
  };
}

/** An unmet requirement in the words of the catalogue. */
export function unmet(code: ProblemCode, path?: string): Unmet {
  return { code, message: problemCatalogue[code].zh, ...(path === undefined ? {} : { path }) };
}

const requires =
  (met: (facts: WorkItemFacts) => boolean, code: ProblemCode, path?: string): Guard<WorkItemFacts> =>
  (facts) =>
    met(facts) ? null : unmet(code, path);

/** The requirements of this library's actions, by the names the table uses. */
export const workItemGuards: Readonly<Record<string, Guard<WorkItemFacts>>> = {
  dispatchUnsigned: requires(({ dispatch }) => !dispatch?.signed, 'alreadySigned'),
  withinContestPeriod: requires(
    ({ dispatch, today }) => !dispatch || compareDates(today, dispatch.contestUntil) <= 0,
    'contestClosed',
  ),
  noOpenContestOfUnit: requires(({ dispatch }) => !dispatch?.contestOpen, 'contestAlreadyOpen'),
  contestOpen: requires(({ contest }) => !contest || contest.status === 'open', 'contestDecided'),
  contestOfAnother: requires(({ contest, actorId }) => contest?.raisedBy !== actorId, 'ownContest'),
  successorNamed: requires(
    ({ successor }) => !successor || successor.unitId !== null,
    'leadChangeNeedsUnit',
    '/unitId',
  ),
  successorActive: requires(
    ({ successor }) => !successor || successor.unitId === null || successor.active,
    'unitNotActive',
    '/unitId',
  ),
  successorDiffers: requires(
    ({ successor, contest }) => !successor || successor.unitId !== contest?.unitId,
    'unitUnchanged',
    '/unitId',
  ),
  successorWithoutDuty: requires(
    ({ successor, leadUnitId, shareUnitIds, contest }) =>
      !successor ||
      successor.unitId === null ||
      successor.unitId === contest?.unitId ||
      (successor.unitId !== leadUnitId && !shareUnitIds.includes(successor.unitId)),
    'unitAlreadyNamed',
    '/unitId',
  ),
  leaderApproved: requires(
    ({ successor, leadPrinted }) => !successor || !leadPrinted || (successor.approvalBasis ?? '').length >= 4,
    'approvalBasisRequired',
    '/approvalBasis',
  ),
};
