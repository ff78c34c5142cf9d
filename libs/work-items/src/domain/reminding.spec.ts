import { isToBeReminded, remindedUntil, type RemindedItem } from './reminding.js';

const TODAY = '2026-09-01';
const UNTIL = '2026-09-22';
const item: RemindedItem = {
  form: 'item',
  status: 'inProgress',
  dueOn: '2026-09-15',
  waits: false,
  remindedOf: [],
};

describe('a reminder', () => {
  it.each<[string, Partial<RemindedItem>, boolean]>([
    ['whose date is near', {}, true],
    ['that is not signed for yet', { status: 'issued' }, true],
    ['that is the part of a district', { form: 'part' }, true],
    ['due today', { dueOn: TODAY }, true],
    ['due on the last day that counts', { dueOn: UNTIL }, true],
    ['due a day later', { dueOn: '2026-09-23' }, false],
    ['past its date', { dueOn: '2026-08-31' }, false],
    ['without a date', { dueOn: null }, false],
    ['reminded of this date', { remindedOf: ['2026-09-15'] }, false],
    ['reminded of the date it had', { remindedOf: ['2026-09-10'] }, true],
    ['that waits for somebody else', { waits: true }, false],
    ['inside a department', { form: 'internal' }, false],
    ['asked of a peer', { form: 'request' }, false],
    ['handed in', { status: 'submitted' }, false],
    ['closed', { status: 'closed' }, false],
    ['that goes on', { status: 'continuing' }, false],
    ['terminated', { status: 'terminated' }, false],
  ])('goes out about an item %s: %o', (_, more, goes) => {
    expect(isToBeReminded({ ...item, ...more }, TODAY, UNTIL)).toBe(goes);
  });

  it('counts working days, fifteen unless the office has set others', () => {
    expect(remindedUntil(TODAY)).toBe('2026-09-21');
    expect(remindedUntil(TODAY, 11)).toBe('2026-09-16');
  });
});
