import { choicesOver, type PreviewedItem } from './settle-choices.js';

const share = (id: string, role: 'supporting' | 'implementer') => ({
  id,
  unit: { id, name: id },
  role,
  group: null,
  signedAt: null,
  settlement: null,
  settlementReason: null,
  subTaskId: null,
});
const anItem = (id: string, shares: PreviewedItem['shares'], settleable = true): PreviewedItem => ({
  id,
  number: id,
  title: id,
  version: 1,
  settleable,
  reasons: [],
  shares,
});

describe('choicesOver', () => {
  it('counts items and shares of each choice, and sends only items in which it finds something', () => {
    const items = [
      anItem('1', [share('a', 'supporting'), share('b', 'implementer')]),
      anItem('2', [share('c', 'implementer')]),
      anItem('3', []),
      anItem('4', [share('d', 'supporting')], false),
    ];
    expect(
      choicesOver(items).map(({ key, shares, items: of }) => [key, shares, of.map(({ id, meant }) => id + meant)]),
    ).toEqual([
      ['all', 3, ['12', '21']],
      ['supporting', 1, ['11']],
      ['implementer', 2, ['11', '21']],
    ]);
  });
  it('offers nothing where nothing is open', () => {
    expect(choicesOver([anItem('1', [])])).toEqual([]);
  });
});
