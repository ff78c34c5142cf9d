import type { SheetRow, SheetValue } from '../../api/shapes.js';
import { cellsOf, isBlock } from './clipboard.js';
import { confirmation, faultsByRow, onlyDoubts } from './faults.js';
import { asReading, draftOf, editOf } from './row-draft.js';
import { ApiProblem } from '../../api/problem.js';

const reading = {
  status: 'official' as const,
  value: '92.5',
  state: null,
  gap: null,
  source: '统计局',
  asOf: '2026-06-30',
  expectedOn: null,
};
const value = (id: string, change: Partial<SheetValue> = {}): SheetValue => ({
  target: { id, indicator: '比例', operator: 'atLeast', value: '93', valueTo: null, unit: '%', dueOn: null },
  last: reading,
  now: null,
  changed: [],
  known: false,
  ...change,
});
const row = (change: Partial<SheetRow> = {}): SheetRow => ({
  id: 'r1',
  item: {
    id: 'i1',
    number: '1',
    ref: '1',
    title: '任务',
    plan: { id: 'p', title: '方案' },
    status: 'inProgress',
    dueOn: null,
    dueText: '',
  },
  reasons: ['targetDue'],
  lapsed: false,
  carried: false,
  answered: false,
  progress: { last: '上期进展', now: null, changed: false },
  values: [value('t1'), value('t2')],
  milestones: [{ id: 'm1', text: '开工', dueOn: '2026-09-30', reachedOn: null }],
  changedBy: null,
  changedAt: null,
  version: 3,
  ...change,
});

describe('a row in the form', () => {
  it('is filled in with what was said last, but not with the day of last time', () => {
    const draft = draftOf(row());
    expect(draft.progress).toBe('上期进展');
    expect(draft.values.t1).toMatchObject({ value: '92.5', source: '统计局', status: 'official', asOf: '' });
  });

  it('shows what is said now before what was said last', () => {
    const now = { ...reading, value: '93.10', asOf: '2026-09-30', confirmed: false };
    expect(draftOf(row({ values: [value('t1', { now })] })).values.t1).toMatchObject({
      value: '93.10',
      asOf: '2026-09-30',
    });
  });

  it('is not saved when it was left as it was', () => {
    expect(editOf(row(), draftOf(row()))).toBeNull();
  });

  it('sends only the parts that were changed, numbers as they were typed', () => {
    const draft = draftOf(row());
    const [first] = [draft.values.t2];
    if (!first) throw new Error('The row has a second target.');
    const edit = editOf(row(), { ...draft, values: { ...draft.values, t2: { ...first, value: ' 93.10 ' } } });
    expect(edit).toEqual({
      values: [
        {
          targetId: 't2',
          now: { status: 'official', value: '93.10', state: null, gap: null, source: '统计局', expectedOn: null },
        },
      ],
      milestones: [],
      confirmed: false,
    });
  });

  it('takes words and days back with null', () => {
    const reached = row({ milestones: [{ id: 'm1', text: '开工', dueOn: '2026-09-30', reachedOn: '2026-09-01' }] });
    expect(editOf(reached, { ...draftOf(reached), progress: ' ', milestones: { m1: '' } })).toMatchObject({
      progress: null,
      milestones: [{ milestoneId: 'm1', reachedOn: null }],
    });
  });
});

describe('a value', () => {
  const draft = {
    status: 'official' as const,
    value: '1',
    state: '',
    gap: '',
    source: 's',
    asOf: '',
    expectedOn: '2026-10-20',
  };
  it.each([
    ['that is empty is taken back', { ...draft, value: ' ' }, null],
    [
      'that is published later has a day and no number',
      { ...draft, status: 'pending' as const },
      { value: null, expectedOn: '2026-10-20' },
    ],
    ['that is there has no day of publication', draft, { value: '1', expectedOn: null }],
  ])('%s', (_, typed, sent) => {
    const found = asReading(typed);
    if (sent === null) expect(found).toBeNull();
    else expect(found).toMatchObject(sent);
  });
});

describe('a refusal to send', () => {
  const refusal = new ApiProblem(422, 'readingImplausible', {
    errors: [{ code: 'percentAboveHundred', path: '/items/4/values/1/now/value', message: '请核对。', rowId: 'r1' }],
  });

  it('is shown at its rows', () => {
    expect(faultsByRow(refusal)).toEqual({ r1: { lines: refusal.lines, confirmable: true } });
    expect(faultsByRow(new ApiProblem(409, 'sheetIncomplete', { errors: refusal.lines })).r1?.confirmable).toBe(false);
    expect(faultsByRow(new ApiProblem(412, 'stale'))).toEqual({});
  });

  it('is answered by confirming the values it names and no others', () => {
    const sent = confirmation(row(), refusal.lines);
    expect(sent.confirmed).toBe(true);
    expect(sent.values?.map(({ targetId }) => targetId)).toEqual(['t2']);
    expect(sent).not.toHaveProperty('progress');
    expect(confirmation(row({ carried: true }), refusal.lines).progress).toBe('上期进展');
  });

  it('offers to confirm a table only where nothing else is wrong with it', () => {
    const table = (...codes: string[]) =>
      new ApiProblem(422, 'sheetInvalid', { errors: codes.map((code) => ({ code, message: '' })) });
    expect(onlyDoubts(table('readingImplausible'))).toBe(true);
    expect(onlyDoubts(table('readingImplausible', 'number'))).toBe(false);
    expect(onlyDoubts(table())).toBe(false);
  });
});

describe('cells of a spreadsheet', () => {
  it.each([
    [
      'two by two',
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line end and a quote inside a cell', '"a\n""b"""\tc', [['a\n"b"', 'c']]],
    [
      'empty cells at the end',
      'a\t\n\t',
      [
        ['a', ''],
        ['', ''],
      ],
    ],
    ['a quote in the middle of words', '5" pipe\tx', [['5" pipe', 'x']]],
  ])('are read: %s', (_, text, cells) => expect(cellsOf(text)).toEqual(cells));

  it('are told from words by their tabs', () => {
    expect(isBlock('第一\n第二')).toBe(false);
    expect(isBlock('a\tb')).toBe(true);
  });
});
