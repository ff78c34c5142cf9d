import { workItemStatuses } from '#libs/contracts';
import { transitions } from '#libs/work-items';
import { aRow, aStep, aValue } from './fixtures/a-row.js';
import {
  carriedForward,
  changedCells,
  defaultDay,
  hasLast,
  isAnswered,
  isLapsed,
  type ShownValue,
} from './sheet-row.js';

const said: ShownValue = {
  status: 'official',
  value: '1500',
  state: null,
  gap: null,
  source: '月报',
  asOf: '2026-06-30',
  expectedOn: null,
};
const now = { ...said, confirmed: false };

describe('a row', () => {
  it('is asked for as long as its item can be reported on, or has only to be signed first', () => {
    const reportable = transitions.find(({ action }) => action === 'report')!.from;
    for (const status of workItemStatuses) {
      const row = aRow(1);
      const asked = reportable.includes(status) || status === 'issued';
      expect([status, isLapsed({ ...row, item: { ...row.item, status } })]).toEqual([status, !asked]);
      expect(isLapsed({ ...row, leads: false, item: { ...row.item, status } })).toBe(true);
    }
  });

  it.each([
    ['nothing', {}, false],
    ['words', { progress: '在建' }, true],
    ['a value', { values: [aValue('a', { now })] }, true],
    ['a milestone', { milestones: [aStep('m', { reachedOn: '2026-08-20' })] }, true],
    ['that nothing has changed', { carried: true }, true],
  ])('that says %s is answered or not', (_, more, expected) => {
    expect(isAnswered(aRow(1, more))).toBe(expected);
  });

  it('marks the cells that say something else than last time, also those that are empty now', () => {
    expect(changedCells(aValue('a', { last: said, now }))).toEqual([]);
    expect(changedCells(aValue('a', { last: said, now: { ...now, value: '1600', source: '' } }))).toEqual([
      'value',
      'source',
    ]);
    expect(changedCells(aValue('a', { now }))).toEqual(['status', 'value', 'source', 'asOf']);
    expect(changedCells(aValue('a', { last: said }))).toEqual([]);
  });

  it('carried forward says nothing of its own', () => {
    const row = aRow(1, {
      progress: '在建',
      values: [aValue('a', { last: said, now })],
      milestones: [aStep('m', { reachedOn: '2026-08-20' })],
    });
    expect(carriedForward(row)).toMatchObject({
      carried: true,
      progress: null,
      values: [{ now: null, last: said }],
      milestones: [{ reachedOn: null }],
    });
    expect([hasLast(row), hasLast(aRow(1)), hasLast(aRow(1, { lastProgress: '上期' }))]).toEqual([true, false, true]);
  });

  it('is of the end of its period, or of today while that lasts', () => {
    expect(defaultDay('2026-09-30', '2026-10-08')).toBe('2026-09-30');
    expect(defaultDay('2026-09-30', '2026-09-15')).toBe('2026-09-15');
  });
});
