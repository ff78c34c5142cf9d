import type { AvailableAction } from '../../api/shapes.js';

/** Acts with a dialog of their own on this page. */
export const dialogActs = [
  'submit',
  'recall',
  'returnForSupplement',
  'orderRectification',
  'recordAudit',
  'close',
  'makeContinuing',
  'terminate',
  'suspend',
  'resume',
  'reopen',
  'askExtension',
  'decideExtension',
  'withdrawExtension',
  'explainLate',
  'settleShares',
  'waiveShares',
  'unsettleShares',
  'split',
  'askCoordination',
  'answerCoordination',
  'withdrawCoordination',
  'staff',
  'transfer',
  'changeSupporters',
] as const;
export type DialogAct = (typeof dialogActs)[number];

/** What is most likely wanted first. An action this page does not know comes last and stays greyed. */
const order = [
  'decideContest',
  'decideExtension',
  'answerCoordination',
  'mark',
  'sign',
  'submit',
  'explainLate',
  'settleShares',
  'resume',
  'recordAudit',
  'close',
  'makeContinuing',
  'returnForSupplement',
  'orderRectification',
  'recall',
  'split',
  'waiveShares',
  'unsettleShares',
  'staff',
  'askExtension',
  'withdrawExtension',
  'askCoordination',
  'withdrawCoordination',
  'contest',
  'transfer',
  'changeSupporters',
  'suspend',
  'terminate',
  'reopen',
];

/** Urged when they are open to me: what the item waits for. All others are there for those who look for them. */
const urged = new Set([
  'decideContest',
  'decideExtension',
  'answerCoordination',
  'mark',
  'sign',
  'submit',
  'settleShares',
]);

/** Where an action is done: in a dialog or form of this page, on another page, or at a panel of this one. */
export type ActionRoute = { contest: string } | { dialog: DialogAct; target: string } | { to: string } | null;

const isDialogAct = (action: string): action is DialogAct => (dialogActs as readonly string[]).includes(action);

export function actionRoute({ action, target }: AvailableAction): ActionRoute {
  if (target === null) return null;
  if (isDialogAct(action)) return { dialog: action, target };
  switch (action) {
    case 'decideContest':
      return { contest: target };
    case 'sign':
    case 'contest':
      return { to: `/dispatches/${target}` };
    case 'mark':
      return { to: `/items/${target}/review` };
    default:
      return null;
  }
}

/** Closing with an opinion records the missing audit in the same act, so that it does not stand in the way. */
export function openTo({ action, allowed, reasons }: AvailableAction): boolean {
  return allowed || (action === 'close' && reasons.every(({ code }) => code === 'auditMissing'));
}

export const isUrged = (action: AvailableAction): boolean =>
  openTo(action) && actionRoute(action) !== null && urged.has(action.action);

/** What is done already, or the way back from a state the item is not in, is no choice to show greyed. */
const idleFor: Record<string, readonly string[]> = {
  sign: ['alreadySigned'],
  resume: ['itemNotSuspended'],
  settleShares: ['shareSettled'],
  waiveShares: ['shareSettled'],
  unsettleShares: ['shareNotSettled'],
  reopen: ['conflict', 'itemSubmitted', 'itemUnsigned'],
};
const isIdle = ({ action, allowed, reasons }: AvailableAction): boolean =>
  !allowed && reasons.some(({ code }) => idleFor[action]?.includes(code));

export function inOrder(actions: readonly AvailableAction[]): AvailableAction[] {
  const rank = ({ action }: AvailableAction) => (order.includes(action) ? order.indexOf(action) : order.length);
  return actions
    .filter((action) => actionRoute(action) !== null && !isIdle(action))
    .sort(
      (a, b) => Number(isUrged(b)) - Number(isUrged(a)) || Number(openTo(b)) - Number(openTo(a)) || rank(a) - rank(b),
    );
}
