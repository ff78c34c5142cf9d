import { filtersIn } from '../items/filters.js';
import { listOf, monthAfter, type Counted } from './list-of.js';

const planId = '01890000-0000-7000-8000-000000000001';
const lead = '01890000-0000-7000-8000-000000000002';
const open = ['issued', 'inProgress', 'submitted'];

describe('listOf', () => {
  it.each<[string, Omit<Counted, 'planId'>, object]>([
    ['a status', { status: 'closed' }, { status: ['closed'] }],
    ['a lead', { lead }, { unit: lead, role: 'lead' }],
    ['a month', { month: '2026-12' }, { dueFrom: '2026-12-01', dueBefore: '2027-01-01' }],
    ['no date', { month: null }, { undated: 'true' }],
    ['what is late', { overdueOn: '2026-11-28' }, { status: open, suspended: 'false', dueBefore: '2026-11-28' }],
    [
      'what is late of this month',
      { overdueOn: '2026-11-28', month: '2026-11' },
      { status: open, suspended: 'false', dueFrom: '2026-11-01', dueBefore: '2026-11-28' },
    ],
    [
      'what is late of an earlier month, of one lead',
      { overdueOn: '2026-11-28', month: '2026-09', lead },
      { unit: lead, role: 'lead', status: open, suspended: 'false', dueFrom: '2026-09-01', dueBefore: '2026-10-01' },
    ],
  ])('leads from %s to a list that understands all of it', (_, counted, filters) => {
    const address = new URL(listOf({ planId, ...counted }), 'http://x');
    expect(filtersIn(address.searchParams)).toEqual({ plan: planId, form: ['item'], ...filters });
    expect(address.searchParams.size).toBe(Object.keys(filters).length + 2);
  });
});

describe('monthAfter', () => {
  it.each([
    ['2026-01', '2026-02-01'],
    ['2026-09', '2026-10-01'],
    ['2026-12', '2027-01-01'],
  ])('follows %s with %s', (month, day) => expect(monthAfter(month)).toBe(day));
});
