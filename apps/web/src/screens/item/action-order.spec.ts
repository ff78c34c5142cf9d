import type { AvailableAction } from '../../api/shapes.js';
import { actionRoute, inOrder, isUrged, openTo } from './action-order.js';

const offer = (
  action: string,
  allowed: boolean,
  target: string | null = 't',
  codes: string[] = [],
): AvailableAction => ({
  action,
  allowed,
  reasons: codes.map((code) => ({ code, message: code })),
  target,
});
const names = (actions: AvailableAction[]) => actions.map(({ action }) => action);

describe('inOrder', () => {
  it('puts what the item waits for from me first, then what is open to me, then what is refused', () => {
    const actions = [
      offer('terminate', true),
      offer('decideContest', false),
      offer('contest', true),
      offer('sign', true),
    ];
    expect(names(inOrder(actions))).toEqual(['sign', 'contest', 'terminate', 'decideContest']);
  });
  it('asks the lead to hand in before anything else once that is possible, and to settle shares before', () => {
    expect(names(inOrder([offer('askExtension', true), offer('submit', true)]))[0]).toBe('submit');
    expect(names(inOrder([offer('submit', false), offer('askExtension', true)]))[0]).toBe('askExtension');
  });
  it('does not show what is done already: nothing to settle, nothing to take back', () => {
    const actions = [
      offer('settleShares', false, 'i', ['shareSettled']),
      offer('waiveShares', false, 'i', ['shareSettled']),
      offer('unsettleShares', false, 'i', ['shareNotSettled']),
      offer('askCoordination', false, 'i', ['coordinationOpen']),
    ];
    expect(names(inOrder(actions))).toEqual(['askCoordination']);
  });
  it('leaves out an action this page does not know', () => {
    expect(inOrder([offer('rewind', true)])).toEqual([]);
  });
});

describe('isUrged', () => {
  it.each(['contest', 'terminate', 'recall', 'suspend', 'askExtension'])('%s is offered and never urged', (action) => {
    expect(isUrged(offer(action, true))).toBe(false);
  });
  it('urges nothing without a place where it is done', () => {
    expect(isUrged(offer('sign', true, null))).toBe(false);
  });
});

describe('openTo', () => {
  it('lets an item be closed with an opinion where only the audit is missing', () => {
    expect(openTo(offer('close', false, 't', ['auditMissing']))).toBe(true);
    expect(openTo(offer('close', false, 't', ['auditMissing', 'evidenceMissing']))).toBe(false);
    expect(openTo(offer('makeContinuing', false, 't', ['auditMissing']))).toBe(false);
  });
});

describe('actionRoute', () => {
  it('decides a contest on the item, signs on the dispatch, checks on the reviewer’s desk', () => {
    expect(actionRoute(offer('decideContest', true, 'c'))).toEqual({ contest: 'c' });
    expect(actionRoute(offer('sign', true, 'd'))).toEqual({ to: '/dispatches/d' });
    expect(actionRoute(offer('mark', true, 'i'))).toEqual({ to: '/items/i/review' });
    expect(actionRoute(offer('submit', true, 'i'))).toEqual({ dialog: 'submit', target: 'i' });
  });
});
