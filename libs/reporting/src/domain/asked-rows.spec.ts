import { askedRows, costOf, type Candidate, type WindowQuestion } from './asked-rows.js';

const third: WindowQuestion = { from: '2024-07-01', to: '2024-09-30', keyOnly: false, named: new Set() };
const item = (more: Partial<Candidate> = {}): Candidate => ({
  itemId: 'item',
  unitId: 'health',
  form: 'item',
  status: 'inProgress',
  key: false,
  suspended: false,
  askedAlready: false,
  milestones: [],
  targets: [],
  further: [],
  ...more,
});
const milestone = (dueOn: string, targetId: string | null = null) => ({ id: `m-${dueOn}`, dueOn, targetId });
const target = (id: string, dueOn: string | null, known = false) => ({ id, dueOn, known });
const due = item({ milestones: [milestone('2024-08-31')] });

describe('a window', () => {
  it('asks nothing of a unit with no milestone and no target due in it', () => {
    const idle = item({
      milestones: [milestone('2024-06-30'), milestone('2024-10-01')],
      targets: [target('later', '2024-12-31'), target('never', null)],
    });
    expect(askedRows(third, [idle])).toEqual([]);
    expect(costOf(askedRows(third, [idle]))).toEqual({ units: 0, rows: 0, values: 0, known: 0 });
  });

  it.each(['2024-07-01', '2024-09-30'])('asks for a milestone due on its edge, %s', (dueOn) => {
    expect(askedRows(third, [item({ milestones: [milestone(dueOn)] })])).toEqual([
      { itemId: 'item', unitId: 'health', reasons: ['milestoneDue'], milestoneIds: [`m-${dueOn}`], values: [] },
    ]);
  });

  it('asks for the targets that are due or that a milestone names, and for no others', () => {
    const [row] = askedRows(third, [
      item({
        milestones: [milestone('2024-08-31', 'named'), milestone('2025-08-31', 'far')],
        targets: [target('due', '2024-09-30', true), target('named', '2025-12-31'), target('far', '2025-12-31')],
      }),
    ]);
    expect(row).toMatchObject({
      reasons: ['milestoneDue', 'targetDue'],
      milestoneIds: ['m-2024-08-31'],
      values: [
        { targetId: 'due', known: true },
        { targetId: 'named', known: false },
      ],
    });
  });

  it('asks for all targets of an item with a light or an instruction, due or not', () => {
    const [row] = askedRows(third, [item({ targets: [target('far', '2030-12-31')], further: ['light', 'light'] })]);
    expect(row).toMatchObject({ reasons: ['light'], values: [{ targetId: 'far' }] });
  });

  it('asks for what the office names and for nothing else', () => {
    const named = { ...third, named: new Set(['a']) };
    const rows = askedRows(named, [item({ itemId: 'a', targets: [target('t', null)] }), { ...due, itemId: 'b' }]);
    expect(rows).toMatchObject([{ itemId: 'a', reasons: ['named'], values: [{ targetId: 't' }] }]);
  });

  it.each<[string, Partial<Candidate>, boolean, boolean]>([
    ['not signed yet', { status: 'issued' }, true, true],
    ['handed in', { status: 'submitted' }, false, false],
    ['closed', { status: 'closed' }, false, false],
    ['terminated', { status: 'terminated' }, false, false],
    ['continuing', { status: 'continuing' }, false, true],
    ['suspended', { suspended: true }, false, false],
    ['an office’s own', { form: 'internal' }, false, false],
    ['a part', { form: 'part' }, true, true],
    ['a request to a peer', { form: 'request' }, true, true],
    ['on another sheet still to be sent', { askedAlready: true }, false, false],
  ])('asks for an item that is %s as it should, also if it is named', (_, more, asked, askedIfNamed) => {
    const candidate = { ...due, ...more };
    expect(askedRows(third, [candidate]).length > 0).toBe(asked);
    expect(askedRows({ ...third, named: new Set(['item']) }, [candidate]).length > 0).toBe(askedIfNamed);
  });

  it('for key items leaves the ordinary ones alone', () => {
    const keyOnly = { ...third, keyOnly: true };
    expect(askedRows(keyOnly, [due])).toEqual([]);
    expect(askedRows(keyOnly, [{ ...due, key: true }])).toHaveLength(1);
  });

  it('costs what its units, rows and values are', () => {
    const rows = askedRows(third, [
      item({ itemId: 'a', targets: [target('one', '2024-09-30', true), target('two', '2024-09-30')] }),
      item({ itemId: 'b', milestones: [milestone('2024-08-31')] }),
      item({ itemId: 'c', unitId: 'finance', targets: [target('three', '2024-09-30')] }),
    ]);
    expect(costOf(rows)).toEqual({ units: 2, rows: 3, values: 3, known: 1 });
  });
});
