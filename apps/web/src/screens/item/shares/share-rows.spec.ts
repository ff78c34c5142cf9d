import type { Share } from '../../../api/shapes.js';
import { offeredChoices } from './share-choices.js';
import { shareRows, standingOf } from './share-rows.js';

const districts = { id: 'districts', name: '各区市' };
const aShare = (id: string, some: Partial<Share> = {}): Share => ({
  id,
  unit: { id: `unit ${id}`, name: id },
  role: 'supporting',
  group: null,
  signedAt: null,
  settlement: null,
  settlementReason: null,
  subTaskId: null,
  ...some,
});
const members = (count: number): Share[] =>
  Array.from({ length: count }, (_, index) => aShare(`d${index}`, { role: 'implementer', group: districts }));
const lines = (shares: Share[], own: string[] = []) =>
  shareRows(shares, new Set(own.map((id) => `unit ${id}`))).map(({ share, children }) =>
    share ? share.id : `${children?.length} folded`,
  );

describe('shareRows', () => {
  it('folds a long group where its first member would stand, and leaves the official order as it is', () => {
    expect(lines([aShare('a'), ...members(6), aShare('z')])).toEqual(['a', '6 folded', 'z']);
  });
  it('does not fold a short group', () => {
    expect(lines(members(5))).toEqual(['d0', 'd1', 'd2', 'd3', 'd4']);
  });
  it('never hides one’s own row in a folded group, which goes on counting it', () => {
    const shares = members(10);
    expect(lines(shares, ['d3'])).toEqual(['9 folded', 'd3']);
    expect(shareRows(shares, new Set(['unit d3']))[0]?.members).toHaveLength(10);
  });
  it('folds a group by itself for each role it has', () => {
    const guiding = members(6).map((share) => ({ ...share, id: `g${share.id}`, role: 'guiding' as const }));
    expect(lines([...members(6), ...guiding])).toEqual(['6 folded', '6 folded']);
  });
});

describe('standingOf', () => {
  it('counts each share once, by how it is settled', () => {
    const shares = [aShare('a'), aShare('b', { settlement: 'waived', signedAt: '2026-01-01T00:00:00Z' })];
    expect(standingOf(shares)).toEqual({
      total: 2,
      signed: 1,
      unsettled: 1,
      noSeparateReport: 0,
      subTask: 0,
      waived: 1,
    });
  });
});

describe('offeredChoices', () => {
  const shares = [
    aShare('a'),
    aShare('b', { settlement: 'noSeparateReport' }),
    aShare('c', { settlement: 'subTask' }),
    ...members(2),
  ];
  const offered = (act: Parameters<typeof offeredChoices>[1], ticked?: string[]) =>
    offeredChoices(shares, act, ticked).map(({ key, shares: meant }) => [key, meant.map(({ id }) => id).join()]);

  it('begins with what was ticked, as far as it fits, and says the same shares once', () => {
    expect(offered('settleShares', ['a', 'c'])).toEqual([
      ['ticked', 'a'],
      ['all', 'a,d0,d1'],
      ['districts', 'd0,d1'],
    ]);
  });
  it('offers roles beside groups where they differ', () => {
    expect(offered('waiveShares')).toEqual([
      ['all', 'a,d0,d1'],
      ['districts', 'd0,d1'],
      ['supporting', 'a'],
    ]);
  });
  it('takes back only what was settled without a sub-task', () => {
    expect(offered('unsettleShares')).toEqual([['all', 'b']]);
  });
});
