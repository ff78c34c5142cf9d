import type { Difference } from '../../api/shapes.js';
import { adoptable, changedSince, keyOf, neighbour, nextOpen } from './order.js';

const one = (planItemId: string, kind: Difference['kind'], other: Partial<Difference> = {}): Difference => ({
  ...{ planItemId, kind, digest: '', before: null, after: null, documentUnchanged: false, later: null, ended: false },
  decision: null,
  ...other,
});
const decision = { choice: 'adopt' as const, reason: null, by: { id: '', name: '' }, at: '' };
const ALL = [
  one('1', 'due'),
  one('1', 'title', { decision }),
  one('2', 'due'),
  one('3', 'due', { documentUnchanged: true }),
  one('4', 'due', { ended: true }),
  one('4', 'lead'),
];

describe('the order of differences', () => {
  it('goes to the next open one, past those decided, and begins again at the end', () => {
    expect(nextOpen(ALL, '1 due')).toBe('2 due');
    expect(nextOpen(ALL, '4 lead')).toBe('1 due');
    expect(nextOpen([one('1', 'due')], '1 due')).toBeNull();
    expect(nextOpen(ALL, null)).toBe('1 due');
  });

  it('goes one step, and stays at the ends', () => {
    expect(neighbour(ALL, '1 due', 1)).toBe('1 title');
    expect(neighbour(ALL, '1 due', -1)).toBe('1 due');
    expect(neighbour(ALL, '4 lead', 1)).toBe('4 lead');
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('offers together what is open, of the document and not ended, where there are several', () => {
    expect(adoptable(ALL).map(([kind, found]) => [kind, found.map(keyOf)])).toEqual([['due', ['1 due', '2 due']]]);
    expect(changedSince(ALL).map(keyOf)).toEqual(['3 due']);
  });
});
