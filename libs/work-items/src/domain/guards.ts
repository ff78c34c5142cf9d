import { problemCatalogue, type ProblemCode } from '#libs/contracts';
import { compareDates } from '#libs/kernel';
import type { MarkedPart, WorkItemFacts } from './facts.js';
import type { AskedGuard, Guard, Unmet } from './lifecycle.js';

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
  successorLeadsAnew: requires(
    ({ successor, leadUnitId }) => !successor || successor.unitId !== leadUnitId,
    'unitUnchanged',
    '/unitId',
  ),
  successorFreeAbove: requires(({ successor }) => !successor?.engagedAbove, 'unitAlreadyNamed', '/unitId'),
  // What a unit gave its own office is its own affair: no issuer stands above it who could decide.
  issuedFromOutside: requires(({ form }) => form !== 'internal', 'internalMatter'),
  supportersActive: requires(({ added }) => !added || added.every(({ active }) => active), 'unitNotActive', '/add'),
  supportersWithoutDuty: requires(
    ({ added, leadUnitId, shareUnitIds }) =>
      !added || !added.some(({ unitId }) => unitId === leadUnitId || shareUnitIds.includes(unitId)),
    'unitAlreadyNamed',
    '/add',
  ),
  removedWithoutSubTask: requires(
    ({ shares }) => !shares || shares.every(({ settlement }) => settlement !== 'subTask'),
    'shareHasSubTask',
    '/remove',
  ),
  sharesUnsettled: requires(
    ({ shares }) => !shares || (shares.length > 0 && shares.every(({ settlement }) => settlement === null)),
    'shareSettled',
  ),
  sharesSettledWithoutSubTask: requires(
    ({ shares }) =>
      !shares ||
      (shares.length > 0 && shares.every(({ settlement }) => settlement !== null && settlement !== 'subTask')),
    'shareNotSettled',
  ),
  depthAllowed: requires(
    ({ form, parts }) => form !== 'internal' && (!parts || parts.every(({ deepest }) => !deepest)),
    'splitTooDeep',
  ),
  partsDueInTime: requires(
    ({ parts, today, dueLimit }) =>
      !parts ||
      parts.every(
        (part) =>
          part.dueOn === null ||
          (compareDates(part.dueOn, today) >= 0 && (!dueLimit || compareDates(part.dueOn, dueLimit) <= 0)),
      ),
    'partDueOutside',
    '/dueOn',
  ),
  partUnitsMayTake: requires(
    ({ parts }) => !parts || parts.every(({ mayTake }) => mayTake),
    'unitCannotTakePart',
    '/units',
  ),
  partUnitsWithoutSubTask: requires(
    ({ parts }) => !parts || parts.every(({ hasSubTask }) => !hasSubTask),
    'shareHasSubTask',
    '/units',
  ),
  peopleOfUnit: requires(({ strangers }) => !strangers || strangers.length === 0, 'personNotOfUnit'),
  standInDiffers: requires(
    ({ staffing }) => !staffing || staffing.standInId === null || staffing.standInId !== staffing.officerId,
    'standInIsOfficer',
    '/standInId',
  ),
  officeOfUnit: requires(({ staffing }) => staffing?.officeOfUnit !== false, 'officeNotOfUnit', '/officeUnitId'),
  noOpenCoordination: requires(({ coordination }) => coordination?.status !== 'open', 'coordinationOpen'),
  coordinationOpen: requires(
    ({ coordination }) => !coordination || coordination.status === 'open',
    'coordinationEnded',
  ),
  coordinationOfAnother: requires(({ coordination, actorId }) => coordination?.askedBy !== actorId, 'ownRequest'),
  suspended: requires(({ suspended }) => suspended !== false, 'itemNotSuspended'),
  notSuspended: requires(({ suspended }) => !suspended, 'itemSuspended'),
  notContested: requires(({ contested }) => !contested, 'itemContested'),
  reviewNotBegun: requires(({ submission }) => !submission || submission.reviewSteps === 0, 'reviewBegun'),
  // An opinion given with the closing is no answer to a visit that found fault, nor the audit that a sample asks for.
  noAuditAgainst: requires(({ auditBefore }) => auditBefore !== 'auditNotPassed', 'auditNotPassed'),
  sampleAudited: requires(({ auditBefore }) => auditBefore !== 'sampleNotAudited', 'sampleNotAudited'),
  auditedByAnother: requires(({ submission, actorId }) => submission?.submittedBy !== actorId, 'ownSubmission'),
  partsNamed: requires(({ returning }) => !returning || returning.parts.length > 0, 'returnWithoutParts', '/parts'),
  returnDueAhead: requires(
    ({ returning, today }) => !returning || compareDates(returning.dueOn, today) > 0,
    'returnDuePast',
    '/dueOn',
  ),
  completeAtSecondReturn: requires(
    ({ returning }) => !returning || returning.earlierSupplements === 0 || returning.complete,
    'returnIncomplete',
    '/complete',
  ),
  nothingNewAfterCompleteReturn: requires(
    ({ returning }) =>
      !returning ||
      returning.lastComplete === null ||
      returning.parts.every((part) => returning.lastComplete!.some((earlier) => samePart(part, earlier))),
    'returnAddsParts',
    '/parts',
  ),
  // After a return only the marked parts are open again; a mark of the whole item opens all of it.
  partOpen: requires(
    ({ openParts, touched }) =>
      !openParts ||
      !touched ||
      openParts.some(({ part }) => part === 'item') ||
      touched.every((part) => openParts.some((marked) => samePart(part, marked))),
    'partNotOpen',
  ),
  itemAboveOpen: requires(({ aboveOpen }) => aboveOpen !== false, 'itemAboveEnded'),
  hasDueDate: requires(({ dueOn }) => dueOn !== null, 'noDueDate'),
  notPastDue: requires(({ dueOn, today }) => !dueOn || compareDates(today, dueOn) <= 0, 'extensionTooLate'),
  pastDue: requires(({ dueOn, today }) => !dueOn || compareDates(today, dueOn) > 0, 'notYetDue'),
  noOpenExtension: requires(({ extension }) => extension?.status !== 'open', 'extensionAlreadyAsked'),
  laterDate: requires(
    ({ extension, dueOn }) => !extension?.proposedDue || !dueOn || compareDates(extension.proposedDue, dueOn) > 0,
    'extensionNotLater',
    '/proposedDue',
  ),
  extensionOpen: requires(({ extension }) => !extension || extension.status === 'open', 'extensionDecided'),
  extensionOfAnother: requires(({ extension, actorId }) => extension?.askedBy !== actorId, 'ownRequest'),
  ownsDate: requires(({ extension }) => extension?.mayDecide !== false, 'dateOfAnother'),
  dateApproved: requires(
    ({ extension, dueOwner }) =>
      !extension ||
      (dueOwner !== 'document' && dueOwner !== 'leader') ||
      extension.basis === undefined ||
      (extension.basis ?? '').length >= 4,
    'extensionBasisRequired',
    '/basis',
  ),
  dateWithinAbove: requires(
    ({ extension }) =>
      !extension?.proposedDue || !extension.dueAbove || compareDates(extension.proposedDue, extension.dueAbove) <= 0,
    'partDueOutside',
  ),
};

const samePart = (one: MarkedPart, other: MarkedPart): boolean =>
  one.part === other.part && one.subjectId === other.subjectId;

/** What stands against closing, as the question above the audit answers it. */
const auditFault = (missing: unknown): ProblemCode =>
  missing === 'auditNotPassed' || missing === 'sampleNotAudited' ? missing : 'auditMissing';

/** Requirements of this library that its tables answer. What is missing is a list of ids or names, or null. */
export const askedWorkItemGuards: Readonly<Record<string, AskedGuard>> = {
  sharesSettled: {
    sql: (item) => `SELECT to_json(nullif(count(*), 0)) FROM work_item_share AS asked
      WHERE asked.item_id = ${item} AND asked.settlement IS NULL`,
    unmet: (missing) => ({ ...unmet('sharesUnsettled'), count: missing }),
  },
  subTasksEnded: {
    sql: (item) => `SELECT to_json(nullif(count(*), 0)) FROM work_item AS asked
      WHERE asked.parent_id = ${item} AND asked.status IN ('issued', 'inProgress', 'submitted')`,
    unmet: (missing) => ({ ...unmet('subTasksOpen'), count: missing }),
  },
  everyPartAccepted: {
    // Every mark of the present submission says accepted.
    sql: (item) => `SELECT to_json(nullif(count(*), 0)) FROM review_mark AS asked
      JOIN item_submission AS handed ON handed.id = asked.submission_id
      WHERE handed.item_id = ${item} AND handed.outcome = 'open' AND asked.verdict = 'returned'`,
    unmet: (missing) => ({ ...unmet('partsNotAccepted'), count: missing }),
  },
  auditPassed: {
    // The last record of the present submission says passed, and one that was drawn into a sample since has its own.
    sql: (item) => `SELECT (
        SELECT to_json(CASE WHEN said.conclusion = 'notPassed' THEN 'auditNotPassed'
          WHEN EXISTS (SELECT FROM audit_sample_item AS drawn JOIN audit_sample AS sample ON sample.id = drawn.sample_id
            WHERE drawn.item_id = ${item} AND drawn.drawn IS NOT NULL AND sample.drawn_at >= handed.submitted_at
              AND (said.recorded_at IS NULL OR said.recorded_at < sample.drawn_at)) THEN 'sampleNotAudited'
          WHEN said.conclusion IS NULL THEN 'auditMissing' END)
        FROM (VALUES (1)) AS once LEFT JOIN item_submission AS handed
          ON handed.item_id = ${item} AND handed.outcome = 'open'
        LEFT JOIN LATERAL (
          SELECT conclusion, recorded_at FROM audit_record AS asked
          WHERE asked.item_id = ${item} AND asked.submission_id = handed.id
          ORDER BY asked.recorded_at DESC, asked.id DESC LIMIT 1) AS said ON true)`,
    unmet: (missing) => unmet(auditFault(missing)),
  },
};
