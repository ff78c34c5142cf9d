import type { Role } from '#libs/contracts';
import type { ItemState, TakenBy, Transition } from './lifecycle.js';

/** The people of a unit who act for it. */
export const unitStaff: readonly Role[] = ['liaison', 'officer', 'deputyHead', 'head'];

/** Where a duty may be contested and moved; `submitted` joins with the action that leads to it. */
const underway: readonly ItemState[] = ['issued', 'inProgress'];

const issuersSupervisors: TakenBy = { relation: 'issuer', roles: ['supervisor'] };

/** The lifecycle of a work item as data: checked at start-up, drawn in the docs, asked for what may be done. */
export const transitions: readonly Transition[] = [
  {
    action: 'issue',
    from: ['draft'],
    to: 'issued',
    by: [issuersSupervisors],
    requires: [],
    effects: ['handOneDispatchToEachUnit'],
  },
  {
    action: 'sign',
    from: ['issued'],
    to: 'inProgress',
    by: [{ relation: 'lead', roles: unitStaff }],
    requires: ['dispatchUnsigned'],
    effects: ['signDispatch'],
  },
  {
    // Receipt of a share; the item itself moves only when its lead signs.
    action: 'signShare',
    offeredAs: 'sign',
    from: underway,
    to: 'same',
    by: [{ relation: 'named', roles: unitStaff }],
    requires: ['dispatchUnsigned'],
    effects: ['signDispatch', 'signShare'],
  },
  {
    // An overlay: whoever contests goes on answering until the issuer has decided.
    action: 'contest',
    from: underway,
    to: 'same',
    by: [
      { relation: 'lead', roles: unitStaff },
      { relation: 'named', roles: unitStaff },
    ],
    requires: ['withinContestPeriod', 'noOpenContestOfUnit'],
    effects: ['setContested'],
  },
  {
    action: 'keep',
    offeredAs: 'decideContest',
    from: underway,
    to: 'same',
    by: [issuersSupervisors],
    requires: ['contestOpen', 'contestOfAnother'],
    effects: ['clearContestedAfterLast'],
  },
  {
    action: 'changeLead',
    offeredAs: 'decideContest',
    from: underway,
    to: 'issued',
    by: [issuersSupervisors],
    requires: [
      'contestOpen',
      'contestOfAnother',
      'successorNamed',
      'successorActive',
      'successorDiffers',
      'leaderApproved',
    ],
    effects: ['moveLead', 'endShareOfNewLead', 'withdrawLine', 'handRevision', 'clearContestedAfterLast'],
  },
  {
    action: 'changeShare',
    offeredAs: 'decideContest',
    from: underway,
    to: 'same',
    by: [issuersSupervisors],
    requires: [
      'contestOpen',
      'contestOfAnother',
      'successorNamed',
      'successorActive',
      'successorDiffers',
      'successorWithoutDuty',
    ],
    effects: ['moveShare', 'withdrawLine', 'handRevision', 'clearContestedAfterLast'],
  },
];
