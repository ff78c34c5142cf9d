import type { AvailableAction } from '../../api/shapes.js';
import { actionRoute, inOrder, isUrged } from './action-order.js';

const offer = (action: string, allowed: boolean, target: string | null = 't'): AvailableAction => ({
  action,
  allowed,
  reasons: [],
  target,
});

describe('inOrder', () => {
  it('puts the action open to me first, before those refused', () => {
    const actions = [offer('contest', true), offer('decideContest', false), offer('sign', true)];
    expect(inOrder(actions).map(({ action }) => action)).toEqual(['sign', 'decideContest', 'contest']);
  });
  it('never urges a contest, nor an action this page does not know', () => {
    expect([offer('contest', true), offer('rewind', true), offer('sign', true, null)].map(isUrged)).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('actionRoute', () => {
  it('decides a contest on the item and signs on the dispatch', () => {
    expect(actionRoute(offer('decideContest', true, 'c'))).toEqual({ contest: 'c' });
    expect(actionRoute(offer('sign', true, 'd'))).toEqual({ to: '/dispatches/d' });
  });
});
