import type { Unit } from '../../api/shapes.js';
import { unitRows } from './unit-tree.js';

const unit = (id: string, parentId: string | null, change: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  kind: 'governmentDepartment',
  parentId,
  officialOrder: 1,
  aliases: [],
  formerNames: [],
  validFrom: '2020-01-01',
  validTo: null,
  version: 1,
  ...change,
});
const units = [
  unit('市政府', null),
  unit('市卫生健康委', '市政府', { aliases: ['市卫健委'], formerNames: ['市卫生局'] }),
  unit('医政处', '市卫生健康委'),
];

describe('unitRows', () => {
  it('keeps the official order and gives each unit its depth', () => {
    expect(unitRows(units, '').map(({ name, depth }) => [name, depth])).toEqual([
      ['市政府', 0],
      ['市卫生健康委', 1],
      ['医政处', 2],
    ]);
  });
  it.each(['卫健委', '市卫生局', '生健'])('finds a unit by any of its names: %s', (text) => {
    expect(unitRows(units, text).map((row) => row.name)).toEqual(['市卫生健康委']);
  });
  it('starts at the top where the parent is not in the list', () => {
    expect(unitRows([unit('孤', 'elsewhere')], '')[0]!.depth).toBe(0);
  });
});
