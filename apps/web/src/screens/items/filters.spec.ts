import { filtersIn, sortIn, tabFilters, tabOf, withoutTab } from './filters.js';

const plan = '01890000-0000-7000-8000-000000000001';
const read = (query: string) => filtersIn(new URLSearchParams(query));

describe('filtersIn', () => {
  it('reads every filter of the list from the address', () => {
    const query = `plan=${plan}&unit=${plan}&role=lead&status=issued,closed&contested=true&dueBefore=2026-12-31&text=医保`;
    expect(read(query)).toEqual({
      plan,
      unit: plan,
      role: 'lead',
      status: ['issued', 'closed'],
      contested: 'true',
      dueBefore: '2026-12-31',
      text: '医保',
    });
  });
  it('reads what waits only where it is asked for', () => {
    expect(read('review=true&extension=true&form=item,part')).toEqual({
      review: 'true',
      extension: 'true',
      form: ['item', 'part'],
    });
    expect(read('review=false&returned=1&form=gone')).toEqual({});
  });
  it('reads the span of days, the suspended and the undated that a board leads to', () => {
    expect(read('dueFrom=2026-03-01&dueBefore=2026-04-01&suspended=false')).toEqual({
      dueFrom: '2026-03-01',
      dueBefore: '2026-04-01',
      suspended: 'false',
    });
    expect(read('undated=true&suspended=maybe&dueFrom=March')).toEqual({ undated: 'true' });
  });
  it('leaves out what an address names wrongly', () => {
    expect(read('plan=7&role=boss&status=gone&dueBefore=soon&text=%20')).toEqual({});
    expect(sortIn(new URLSearchParams('sort=colour'))).toBe('due');
  });
});

describe('the tabs', () => {
  it.each(['all', 'contested', 'issued', 'closed'] as const)('%s is found again in the address it makes', (tab) => {
    const search = new URLSearchParams();
    for (const [key, value] of Object.entries(tabFilters(tab))) if (value !== null) search.set(key, value);
    expect(tabOf(filtersIn(search))).toBe(tab);
  });
  it('count without themselves', () => {
    expect(withoutTab(read('status=issued&contested=true&text=x'))).toEqual({ text: 'x' });
  });
});
