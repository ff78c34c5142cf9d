import type { DispatchSummary, SheetSummary } from '../../api/shapes.js';
import { unitAsks } from './unit-asks.js';

const window = { id: 'w', title: '九月填报', dueOn: '2026-09-18', status: 'open', timeZone: 'Asia/Shanghai' };
const sheet = (change: Partial<SheetSummary> = {}, ofWindow: object = {}) =>
  ({
    id: 's',
    rows: 5,
    answered: 2,
    held: false,
    reopenedReason: null,
    ...change,
    window: { ...window, ...ofWindow },
  }) as SheetSummary;
const dispatch = { id: 'd', leadCount: 1, shareCount: 25, endedCount: 1 } as DispatchSummary;
const column = (total: number, ...ids: string[]) => ({ total, items: ids.map((id) => ({ id, title: id })) as never });
const nothing = {
  sheets: [],
  dispatches: [],
  desk: { returned: column(0), review: column(0), extensions: column(0), dueSoon: column(0), dueBefore: '2026-09-25' },
  today: () => '2026-09-10',
};

describe('what a unit is asked', () => {
  it('is nothing where nothing waits', () => expect(unitAsks(nothing)).toEqual([]));

  it.each([
    ['rows to fill in', sheet(), { kind: 'sheet', values: { rows: 3 }, to: '/sheets/s' }],
    ['a sheet to send', sheet({ answered: 5 }), { kind: 'sheetFilled' }],
    ['a sheet in approval', sheet({ held: true }), { kind: 'sheetHeld' }],
    [
      'a sheet opened again, with the reason',
      sheet({ reopenedReason: '口径调整' }, { status: 'locked' }),
      { kind: 'sheetReopened', note: { kind: 'reopened', reason: '口径调整' } },
    ],
    ['a sheet whose day is past', sheet({}, { dueOn: '2026-09-09' }), { kind: 'sheet', note: { kind: 'late' } }],
  ])('%s', (_, one, expected) => expect(unitAsks({ ...nothing, sheets: [one] })).toMatchObject([expected]));

  it('is never late on its day, by the day of its own zone', () => {
    const zones: string[] = [];
    const today = (zone: string) => (zones.push(zone), '2026-09-18');
    expect(unitAsks({ ...nothing, sheets: [sheet()], today })[0]).not.toHaveProperty('note');
    expect(zones).toEqual(['Asia/Shanghai']);
  });

  it('is told of what is due soon or past due, with its list', () => {
    const desk = { ...nothing.desk, dueSoon: column(25) };
    expect(unitAsks({ ...nothing, desk })).toEqual([
      {
        kind: 'dueSoon',
        values: { count: 25 },
        to: '/items?status=issued,inProgress&role=lead&dueBefore=2026-09-25',
      },
    ]);
  });

  it('fits in five lines whatever waits, the sheet first, and each leads to where it is done', () => {
    const desk = {
      ...nothing.desk,
      returned: column(1, 'i1'),
      review: column(3),
      extensions: column(1),
      dueSoon: column(9),
    };
    const sheets = [sheet(), sheet({ id: 's2' }, { dueOn: '2026-09-12' })];
    expect(unitAsks({ ...nothing, sheets, dispatches: [dispatch], desk })).toMatchObject([
      { kind: 'sheets', values: { count: 2, rows: 6, date: '2026-09-12' }, to: '/sheets?status=open' },
      { kind: 'dispatches', values: { count: 1, items: 27 }, to: '/dispatches/d' },
      { kind: 'returned', to: '/items/i1' },
      { kind: 'review', values: { count: 3 }, to: '/items?review=true' },
      { kind: 'extensions', to: '/items?extension=true' },
    ]);
  });
});
