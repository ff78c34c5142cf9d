import { unitStaff } from '#libs/contracts';
import type { ItemState, TakenBy, Transition } from './lifecycle.js';

export { unitStaff };

/** Handed out and not yet handed in: duties may be contested, split and moved. */
const underway: readonly ItemState[] = ['issued', 'inProgress'];
const open: readonly ItemState[] = ['issued', 'inProgress', 'submitted'];
const ended: readonly ItemState[] = ['closed', 'continuing'];

const issuersSupervisors: TakenBy = { relation: 'issuer', roles: ['supervisor'] };
const lead: TakenBy = { relation: 'lead', roles: unitStaff };
const named: TakenBy = { relation: 'named', roles: unitStaff };
/** Whoever checks the result: the office's supervisors for a plan's item, the lead above for what it asked for. */
const reviewers: readonly TakenBy[] = [
  { relation: 'reviewer', roles: ['supervisor'] },
  { relation: 'leadAbove', roles: unitStaff },
];
/** What an item needs before it can be handed in, and again before it is closed: no other path closes one. */
const complete = ['notSuspended', 'sharesSettled', 'subTasksEnded', 'targetsReported', 'evidenceAccepted'];
/** What the end of an item needs besides; what a leader instructed was put before the leader. */
const checked = ['notContested', 'everyPartAccepted', 'auditPassed', 'instructionPresented'];

type Rest = Partial<Pick<Transition, 'offeredAs' | 'approvedAs' | 'requires' | 'effects' | 'reason' | 'whileHeld'>>;

/** Action, from, to, by whom. What a row does not say: it requires nothing, needs no reason, and waits for an approval. */
const row = (
  action: string,
  from: Transition['from'],
  to: Transition['to'],
  by: Transition['by'],
  rest: Rest = {},
): Transition => ({ action, from, to, by, requires: [], effects: [], reason: 'none', whileHeld: 'refused', ...rest });

/** The lifecycle of a work item as data: checked at start-up, drawn in the docs, asked for what may be done. */
export const transitions: readonly Transition[] = [
  // Handing out and receiving
  row('issue', ['draft'], 'issued', [issuersSupervisors], { effects: ['handOneDispatchToEachUnit'] }),
  row('sign', ['issued'], 'inProgress', [lead], {
    requires: ['dispatchUnsigned'],
    effects: ['signDispatch'],
    whileHeld: 'allowed',
  }),
  // Receipt of a share; the item itself moves only when its lead signs.
  row('signShare', underway, 'same', [named], {
    offeredAs: 'sign',
    requires: ['dispatchUnsigned'],
    effects: ['signDispatch', 'signShare'],
    whileHeld: 'allowed',
  }),
  // An overlay: whoever contests goes on answering until the issuer has decided.
  row('contest', underway, 'same', [lead, named], {
    requires: ['issuedFromOutside', 'withinContestPeriod', 'noOpenContestOfUnit'],
    effects: ['setContested'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  row('keep', underway, 'same', [issuersSupervisors], {
    offeredAs: 'decideContest',
    requires: ['contestOpen', 'contestOfAnother'],
    effects: ['clearContestedAfterLast'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  row('changeLead', underway, 'issued', [issuersSupervisors], {
    offeredAs: 'decideContest',
    approvedAs: 'transfer',
    requires: [
      'contestOpen',
      'contestOfAnother',
      'successorNamed',
      'successorActive',
      'successorDiffers',
      'successorFreeAbove',
      'leaderApproved',
    ],
    effects: ['moveLead', 'endShareOfNewLead', 'withdrawLine', 'handRevision', 'clearContestedAfterLast'],
    reason: 'required',
    whileHeld: 'endsCase',
  }),
  row('changeShare', underway, 'same', [issuersSupervisors], {
    offeredAs: 'decideContest',
    requires: [
      'contestOpen',
      'contestOfAnother',
      'successorNamed',
      'successorActive',
      'successorDiffers',
      'successorWithoutDuty',
    ],
    effects: ['moveShare', 'withdrawLine', 'handRevision', 'clearContestedAfterLast'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  // The office moves the duty of itself (转办): the same act without a contest before it.
  row('transfer', underway, 'issued', [issuersSupervisors], {
    requires: ['successorNamed', 'successorActive', 'successorLeadsAnew', 'successorFreeAbove', 'leaderApproved'],
    effects: ['moveLead', 'endShareOfNewLead', 'withdrawLine', 'handRevision'],
    reason: 'required',
    whileHeld: 'endsCase',
  }),
  row('changeSupporters', underway, 'same', [issuersSupervisors], {
    requires: ['supportersActive', 'supportersWithoutDuty', 'removedWithoutSubTask'],
    effects: ['addShares', 'endShares', 'handRevision', 'withdrawLine'],
    reason: 'required',
  }),

  // Shares and sub-tasks
  row('settleShares', underway, 'same', [lead], {
    requires: ['sharesUnsettled', 'partOpen'],
    effects: ['settleShares'],
    whileHeld: 'allowed',
  }),
  row('waiveShares', underway, 'same', [lead], {
    requires: ['sharesUnsettled', 'partOpen'],
    effects: ['settleShares'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  row('unsettleShares', underway, 'same', [lead], {
    requires: ['sharesSettledWithoutSubTask', 'partOpen'],
    effects: ['openShares'],
    whileHeld: 'allowed',
  }),
  row('split', underway, 'same', [lead], {
    requires: [
      'notSuspended',
      'partOpen',
      'depthAllowed',
      'partsDueInTime',
      'partUnitsMayTake',
      'partUnitsWithoutSubTask',
    ],
    effects: ['makeSubTasks', 'settleShares', 'handOneDispatchToEachUnit'],
    whileHeld: 'allowed',
  }),
  row('staff', open, 'same', [lead, named], {
    requires: ['peopleOfUnit', 'standInDiffers', 'officeOfUnit'],
    effects: ['setPeople'],
    whileHeld: 'allowed',
  }),
  row('askCoordination', open, 'same', [lead, named], {
    requires: ['issuedFromOutside', 'noOpenCoordination'],
    effects: ['openCoordination'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  row('answerCoordination', [...open, ...ended], 'same', [issuersSupervisors], {
    requires: ['coordinationOpen', 'coordinationOfAnother'],
    effects: ['endCoordination'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  row('withdrawCoordination', [...open, ...ended], 'same', [lead, named], {
    requires: ['coordinationOpen'],
    effects: ['endCoordination'],
    whileHeld: 'allowed',
  }),

  // Targets, readings and evidence; the libraries above do what these rows allow
  row('setTargets', open, 'same', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }]),
  row('proposeMilestones', underway, 'same', [lead], { whileHeld: 'allowed' }),
  row('decideMilestones', open, 'same', reviewers, { whileHeld: 'allowed' }),
  row('report', ['inProgress', 'continuing'], 'same', [lead, named], { requires: ['partOpen'], whileHeld: 'allowed' }),
  row('giveStageVerdict', [...open, ...ended], 'same', reviewers, { whileHeld: 'allowed' }),
  // What was handed in is looked at as it was handed in: nothing is added or exchanged meanwhile.
  row('fileEvidence', [...underway, 'continuing'], 'same', [lead, named], {
    requires: ['partOpen'],
    whileHeld: 'allowed',
  }),
  row('reviewEvidence', open, 'same', [lead, ...reviewers], { whileHeld: 'allowed' }),

  // Handing in, review and audit
  row('submit', ['inProgress'], 'submitted', [lead], {
    requires: complete,
    effects: ['openSubmission', 'answerReturn'],
  }),
  row('recall', ['submitted'], 'inProgress', [lead], { requires: ['reviewNotBegun'], effects: ['endSubmission'] }),
  row('mark', ['submitted'], 'same', reviewers, { effects: ['markParts'], whileHeld: 'allowed' }),
  row('recordAudit', ['submitted'], 'same', reviewers, {
    requires: ['auditedByAnother', 'noAuditAgainst', 'sampleAudited'],
    effects: ['recordAudit'],
    whileHeld: 'allowed',
  }),
  // Form: not counted against the unit. The second must list everything that is still missing.
  row('returnForSupplement', ['submitted'], 'inProgress', reviewers, {
    requires: ['partsNamed', 'returnDueAhead', 'completeAtSecondReturn', 'nothingNewAfterCompleteReturn'],
    effects: ['endSubmission', 'openMarkedPartsOnly'],
    reason: 'optional',
    whileHeld: 'endsCase',
  }),
  // Substance: counted.
  row('orderRectification', ['submitted'], 'inProgress', reviewers, {
    requires: ['partsNamed', 'returnDueAhead'],
    effects: ['endSubmission', 'openMarkedPartsOnly', 'countRectification'],
    reason: 'required',
    whileHeld: 'endsCase',
  }),
  row('close', ['submitted'], 'closed', reviewers, {
    requires: [...complete, ...checked],
    effects: ['endSubmission', 'endOverlays'],
    reason: 'optional',
  }),
  row('makeContinuing', ['submitted'], 'continuing', [issuersSupervisors], {
    requires: [...complete, ...checked],
    effects: ['endSubmission', 'endOverlays'],
    reason: 'required',
  }),
  row('terminate', open, 'terminated', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    effects: ['endSubmission', 'endOverlays', 'terminateSubTasks'],
    reason: 'required',
    whileHeld: 'endsCase',
  }),
  // Whoever gave a part may put it off, too; what is below waits with it.
  row('suspend', underway, 'same', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    requires: ['notSuspended'],
    effects: ['setSuspended', 'suspendSubTasks'],
    reason: 'required',
    whileHeld: 'endsCase',
  }),
  row('resume', underway, 'same', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    requires: ['suspended'],
    effects: ['clearSuspended', 'resumeSubTasks'],
    reason: 'optional',
    whileHeld: 'allowed',
  }),
  row('reopen', ended, 'inProgress', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    requires: ['itemAboveOpen'],
    reason: 'required',
  }),

  // The date
  row('askExtension', underway, 'same', [lead], {
    requires: ['hasDueDate', 'notPastDue', 'noOpenExtension', 'laterDate'],
    effects: ['openExtension'],
    reason: 'required',
  }),
  row('withdrawExtension', open, 'same', [lead], {
    requires: ['extensionOpen'],
    effects: ['endExtension'],
  }),
  row('explainLate', open, 'same', [lead], {
    requires: ['hasDueDate', 'pastDue'],
    effects: ['recordExplanation'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
  // Also of what was handed in meanwhile: who asked is answered.
  row('grantExtension', open, 'same', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    offeredAs: 'decideExtension',
    requires: ['extensionOpen', 'extensionOfAnother', 'ownsDate', 'dateApproved', 'dateWithinAbove'],
    effects: ['moveDueDate', 'endExtension'],
    reason: 'required',
  }),
  row('refuseExtension', open, 'same', [issuersSupervisors, { relation: 'leadAbove', roles: unitStaff }], {
    offeredAs: 'decideExtension',
    requires: ['extensionOpen', 'extensionOfAnother', 'ownsDate'],
    effects: ['endExtension'],
    reason: 'required',
    whileHeld: 'allowed',
  }),
];
