import type { AvailableAction } from '../../api/shapes.js';

/** What is most likely wanted first. An action this page does not know comes last and stays greyed. */
const order = ['decideContest', 'sign', 'contest'];

/** Offered, but never urged: a contest is raised by those who look for it. */
const unurged = new Set(['contest']);

export const isUrged = (action: AvailableAction): boolean =>
  action.allowed && actionRoute(action) !== null && !unurged.has(action.action);

export function inOrder(actions: readonly AvailableAction[]): AvailableAction[] {
  const rank = ({ action }: AvailableAction) => (order.includes(action) ? order.indexOf(action) : order.length);
  return [...actions].sort((a, b) => Number(isUrged(b)) - Number(isUrged(a)) || rank(a) - rank(b));
}

/** Where an action is done: in the form of a contest on this page, or on the dispatch that handed the item over. */
export function actionRoute({ action, target }: AvailableAction): { contest: string } | { to: string } | null {
  if (target === null) return null;
  switch (action) {
    case 'decideContest':
      return { contest: target };
    case 'sign':
    case 'contest':
      return { to: `/dispatches/${target}` };
    default:
      return null;
  }
}
