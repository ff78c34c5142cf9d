import { milestoneFaults } from './milestone-rules.js';
import { readingFaults, tidyReading, type ReadingContent } from './reading-rules.js';
import { targetFaults, type NewTarget } from './target-rules.js';

const today = '2024-09-15';

describe('a reading', () => {
  const reading = (more: Partial<ReadingContent>): ReadingContent => ({
    status: 'official',
    value: null,
    state: null,
    gap: null,
    source: '',
    expectedOn: null,
    ...more,
  });
  const pathsOf = (...given: Parameters<typeof readingFaults>) => readingFaults(...given).map(({ path }) => path);

  it.each<[string, Partial<ReadingContent>, string[]]>([
    ['a value', { value: '5' }, []],
    ['an explained gap', { gap: '统计口径调整' }, []],
    ['a state without a number', { state: '已开工' }, ['/value']],
    ['nothing', {}, ['/value']],
    ['a date of publication without being pending', { value: '5', expectedOn: '2024-10-01' }, ['/expectedOn']],
    ['pending with a date', { status: 'pending', expectedOn: '2024-10-01' }, []],
    ['pending until today', { status: 'pending', expectedOn: today }, []],
    ['pending without a date', { status: 'pending' }, ['/expectedOn']],
    ['pending since yesterday', { status: 'pending', expectedOn: '2024-09-14' }, ['/expectedOn']],
    ['pending and a value', { status: 'pending', expectedOn: '2024-10-01', value: '5' }, ['/value']],
  ])('of numbers with %s is faulty just there', (_, more, expected) => {
    expect(pathsOf('atLeast', reading(more), today)).toEqual(expected);
  });

  it.each<[string, Partial<ReadingContent>, string[]]>([
    ['a state', { state: '已印发实施' }, []],
    ['an explained gap', { gap: '正在征求意见' }, []],
    ['a value', { state: '已印发', value: '1' }, ['/value']],
    ['nothing', {}, ['/state']],
    ['pending with a date', { status: 'pending', expectedOn: '2024-10-01' }, []],
  ])('of words with %s is faulty just there', (_, more, expected) => {
    expect(pathsOf('qualitative', reading(more), today)).toEqual(expected);
  });

  it('takes empty words for none', () => {
    expect(tidyReading(reading({ state: '', gap: '' }))).toMatchObject({ state: null, gap: null });
  });
});

describe('a target', () => {
  const target = (more: Partial<NewTarget>): NewTarget => ({
    indicator: '养老床位',
    operator: 'atLeast',
    value: '40',
    valueTo: null,
    unit: '处',
    dueOn: null,
    strength: 'required',
    scope: '',
    baseline: null,
    ...more,
  });
  const baseline = { value: '1', on: '2023-12-31', source: '' };

  it.each<[string, Partial<NewTarget>, string[]]>([
    ['a value', {}, []],
    ['no value', { value: null }, ['/value']],
    ['both bounds', { operator: 'between', valueTo: '50' }, []],
    ['one bound', { operator: 'between' }, ['/valueTo']],
    ['its bounds the wrong way round', { operator: 'between', valueTo: '30' }, ['/valueTo']],
    ['a bound too many', { valueTo: '50' }, ['/valueTo']],
    ['words only', { operator: 'qualitative', value: null }, []],
    ['words and numbers', { operator: 'qualitative', baseline }, ['/value', '/baseline']],
    ['the item’s date', { dueOn: '2024-12-31' }, []],
    ['a date after the item’s', { dueOn: '2025-01-01' }, ['/dueOn']],
    ['today’s date', { dueOn: today }, []],
    ['a date that is over', { dueOn: '2024-09-14' }, ['/dueOn']],
    ['a baseline of today', { baseline: { ...baseline, on: today } }, []],
    ['a baseline that is to come', { baseline: { ...baseline, on: '2024-09-16' } }, ['/baseline']],
  ])('with %s is faulty just there', (_, more, expected) => {
    expect(targetFaults(target(more), { itemDue: '2024-12-31', today }).map(({ path }) => path)).toEqual(expected);
  });
});

describe('a milestone', () => {
  const bounds = {
    today,
    itemDue: '2024-12-31',
    measurable: new Map([
      ['numbers', true],
      ['words', false],
    ]),
  };
  const milestone = (more: object) => ({ text: '完成选址', dueOn: '2024-10-31', targetId: null, value: null, ...more });

  it.each<[string, object, string | undefined, string | undefined]>([
    ['ahead', {}, undefined, undefined],
    ['on the item’s day', { dueOn: '2024-12-31' }, undefined, undefined],
    ['today', { dueOn: today }, 'milestonePast', '/milestones/0/dueOn'],
    ['after the item’s day', { dueOn: '2025-01-01' }, 'milestoneAfterDue', '/milestones/0/dueOn'],
    ['of a target with a value', { targetId: 'numbers', value: '20' }, undefined, undefined],
    ['of another item’s target', { targetId: 'elsewhere' }, 'invalidInput', '/milestones/0/targetId'],
    ['of a target of words with a value', { targetId: 'words', value: '20' }, 'invalidInput', '/milestones/0/value'],
    ['with a value of nothing', { value: '20' }, 'invalidInput', '/milestones/0/value'],
  ])('%s is taken or refused for what it is', (_, more, code, path) => {
    const faults = milestoneFaults([milestone(more)], bounds);
    expect(faults?.code).toBe(code);
    expect(faults?.errors[0]?.path).toBe(path);
  });

  it('may lie anywhere ahead where the item has no date', () => {
    expect(milestoneFaults([milestone({ dueOn: '2035-12-31' })], { ...bounds, itemDue: null })).toBeNull();
  });
});
