import { shareRoles } from '#libs/contracts';
import { readersOf, type ScopedItem, type ScopedUnit } from './scope.js';

const units: ScopedUnit[] = [
  { id: 'city', parentId: null, kind: 'government' },
  { id: 'generalOffice', parentId: 'city', kind: 'generalOffice' },
  { id: 'health', parentId: 'city', kind: 'governmentDepartment' },
  { id: 'healthOffice', parentId: 'health', kind: 'office' },
  { id: 'finance', parentId: 'city', kind: 'governmentDepartment' },
  { id: 'east', parentId: 'city', kind: 'districtGovernment' },
  { id: 'eastFinance', parentId: 'east', kind: 'governmentDepartment' },
  { id: 'eastOffice', parentId: 'east', kind: 'generalOffice' },
  { id: 'easternZone', parentId: 'east', kind: 'functionalZone' },
  { id: 'west', parentId: 'city', kind: 'districtGovernment' },
  { id: 'westFinance', parentId: 'west', kind: 'governmentDepartment' },
  { id: 'zone', parentId: 'city', kind: 'functionalZone' },
];
const item = (given: Partial<ScopedItem> = {}): ScopedItem => ({
  id: 'item',
  parentId: null,
  issuerUnitId: 'generalOffice',
  reviewerUnitId: 'generalOffice',
  leadUnitId: 'health',
  shares: [],
  ...given,
});
const read = (...items: ScopedItem[]) =>
  Object.fromEntries([...readersOf(items, units)].map(([id, readers]) => [id, Object.fromEntries(readers)]));

describe('who reads an item', () => {
  it('is issuer, reviewer and lead with everything below, and nobody else', () => {
    expect(read(item())).toEqual({ item: { generalOffice: 3, health: 3 } });
  });

  it.each(shareRoles)('is a unit with a share as %s: a department more broadly than districts and zones', (role) => {
    const shares = ['finance', 'west', 'eastFinance', 'zone', 'easternZone'].map((unitId) => ({ unitId, role }));
    expect(read(item({ shares })).item).toEqual({
      generalOffice: 3,
      health: 3,
      finance: 2,
      west: 1,
      eastFinance: 1,
      zone: 1,
      easternZone: 1,
      east: 1,
    });
  });

  it('is whoever followed a unit that has ended, where the item was terminated and goes on naming it', () => {
    const reformed: ScopedUnit[] = [
      ...units,
      { id: 'family', parentId: 'city', kind: 'governmentDepartment', heirIds: ['health'] },
      { id: 'hygiene', parentId: 'city', kind: 'governmentDepartment', heirIds: ['family', 'finance'] },
    ];
    const of = (terminated: boolean) => {
      const [readers] = readersOf([item({ leadUnitId: 'hygiene', terminated })], reformed).values();
      return Object.fromEntries(readers ?? []);
    };
    expect(of(true)).toEqual({ generalOffice: 3, hygiene: 3, family: 3, health: 3, finance: 3 });
    expect(of(false)).toEqual({ generalOffice: 3, hygiene: 3 });
  });

  it('is a district that leads as broadly as any lead', () => {
    const shares = [{ unitId: 'eastFinance', role: 'supporting' }] as const;
    expect(read(item({ leadUnitId: 'east', shares })).item).toEqual({ generalOffice: 3, east: 3, eastFinance: 1 });
  });

  it('is a district’s own bureau as broadly as a department where the district itself issued the item', () => {
    const shares = ['eastFinance', 'westFinance', 'finance', 'easternZone'].map((unitId) => ({
      unitId,
      role: 'supporting' as const,
    }));
    const own = { issuerUnitId: 'eastOffice', reviewerUnitId: 'eastOffice', leadUnitId: 'eastOffice', shares };
    expect(read(item(own)).item).toEqual({
      eastOffice: 3,
      east: 3,
      eastFinance: 2,
      westFinance: 1,
      west: 1,
      finance: 2,
      easternZone: 1,
    });
  });

  it('is a unit in its strongest relation', () => {
    const shares = [
      { unitId: 'finance', role: 'implementer' },
      { unitId: 'finance', role: 'guiding' },
      { unitId: 'health', role: 'supporting' },
    ] as const;
    expect(read(item({ shares })).item).toEqual({ generalOffice: 3, health: 3, finance: 2 });
  });

  it('is a department for its office, and not the office for its department', () => {
    expect(read(item({ leadUnitId: 'healthOffice' })).item).toEqual({ generalOffice: 3, healthOffice: 3, health: 3 });
    expect(read(item()).item).not.toHaveProperty('healthOffice');
  });

  it('is a district government for its bureau, and never the city government', () => {
    const shares = [{ unitId: 'eastFinance', role: 'supporting' }] as const;
    expect(read(item({ shares })).item).toEqual({ generalOffice: 3, health: 3, eastFinance: 1, east: 1 });
  });

  it('passes down from whoever answers above, not from who supports there', () => {
    const above = item({ id: 'above', shares: [{ unitId: 'finance', role: 'supporting' }] });
    const below = item({
      id: 'below',
      parentId: 'above',
      issuerUnitId: 'health',
      reviewerUnitId: 'health',
      leadUnitId: 'west',
    });
    expect(read(above, below)).toEqual({
      above: { generalOffice: 3, health: 3, finance: 2 },
      below: { generalOffice: 3, health: 3, west: 3 },
    });
  });
});
