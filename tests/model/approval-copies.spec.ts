import type { FlowDefinition } from '#libs/contracts';
import { act, flow, open, step, world, type Move } from '../support/approval-scene.js';

describe('the end of a case', () => {
  const told = {
    ...flow(step('one', 'end', ['field'])),
    copies: [{ by: 'relation', relation: 'issuer', roles: ['head'] }],
  };
  const of = open(told as FlowDefinition);

  it.each<[string, Move, string[]]>([
    ['agreed', ['m', 'approve'], ['c', 'e']],
    ['refused', ['m', 'disapprove'], ['c', 'e']],
    ['withdrawn, when there is nothing to tell', ['r', 'withdraw'], []],
  ])('is told to whom the flow names and who is still there: %s', (_, move, copied) => {
    expect(act(of, move, world({ left: ['d'] })).copiedIds).toEqual(copied);
  });

  it('is not told to whoever asked, nor twice', () => {
    const asking = open(told as FlowDefinition, world(), 'c');
    const copied = act(asking, ['m', 'copy', 'm', { personIds: ['e'] }]);
    expect(act(copied, ['m', 'approve']).copiedIds).toEqual(['e', 'd']);
  });
});
