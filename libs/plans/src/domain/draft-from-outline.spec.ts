import { parseOutline } from '#libs/plan-reader';
import { draftFromOutline } from './draft-from-outline.js';
import { aDraft, dutiesOf, itemOf, PLAN } from './fixtures/a-draft.js';
import { NameLookup } from './name-lookup.js';

describe('a draft made from an outline', () => {
  const draft = aDraft();

  it.each([
    { ref: '1', duties: ['lead 市民政局', 'supporting 市财政局'], dueOn: '2025-12-31' },
    {
      ref: '2',
      duties: ['lead 市人力资源社会保障局', 'supporting 市教育局', 'implementer 各区市'],
      dueOn: '2025-06-30',
    },
    { ref: '3', duties: ['lead 市发展改革委', 'supporting 市养老中心?'], dueOn: null },
    {
      ref: '4',
      duties: ['lead 市商务局', 'coLead 市民政局', 'supporting 市养老中心?', 'supporting 市市场监管局'],
      dueOn: null,
    },
    { ref: '5', duties: ['lead 市应急局'], dueOn: null },
  ])('item $ref has the printed units and date', ({ ref, duties, dueOn }) => {
    const item = itemOf(draft, ref);
    expect(dutiesOf(item)).toEqual(duties);
    expect([item.dueOn, item.dueOwner]).toEqual([dueOn, dueOn && 'document']);
    expect(PLAN.slice(item.span!.start, item.span!.end)).toContain(item.title);
  });

  it.each([
    ['2026年6月底前', '2026-06-30'],
    ['2026年底', '2026-12-31'],
    ['长期坚持', null],
    ['每年12月', null],
    ['按进度推进', null],
  ])('keeps the words of the column 完成时限: %s', (words, dueOn) => {
    const table = `青山市任务分工表\n|序号|任务|牵头单位|完成时限|\n|---|---|---|---|\n|1|建设社区机构|市民政局|${words}|\n|2|培训护理人员|市教育局||\n`;
    const items = aDraft(table).items.map((item) => [item.dueText, item.dueOn, item.dueOwner]);
    expect(items).toEqual([
      [words, dueOn, dueOn && 'document'],
      ['', null, null],
    ]);
  });

  it('keeps no more words than a form takes', () => {
    const outline = parseOutline(PLAN);
    const [first] = outline.items;
    const find = () => ({ kind: 'unknown', candidates: [] }) as const;
    const long = { ...outline, items: [{ ...first!, dueText: ` ${'每季度调度、'.repeat(40)}` }] };
    expect(draftFromOutline(long, new NameLookup(find)).items[0]!.dueText).toBe(
      '每季度调度、'.repeat(40).slice(0, 200),
    );
  });

  it('numbers its items from 1 and gives each an identity that outlives this version', () => {
    expect(draft.items.map((item) => item.ordinal)).toEqual([1, 2, 3, 4, 5]);
    expect(new Set(draft.items.map((item) => item.planItemId)).size).toBe(5);
  });

  it('names a unit that is printed twice once, in the stronger role', () => {
    const twice = aDraft('方案\n1. 建设。（牵头单位：市民政局；配合单位：市财政局、市民政局）\n');
    expect(dutiesOf(itemOf(twice, '1'))).toEqual(['lead 市民政局', 'supporting 市财政局']);
  });

  it.each([
    ['责任单位：市民政局', false],
    ['责任单位：市民政局、市民政局', false],
    ['责任单位：市民政局等', true],
    ['责任单位：市民政局、市财政局', true],
  ])('assumes a lead only where another one might be meant (%s)', (clause, assumed) => {
    expect(itemOf(aDraft(`方案\n1. 建设。（${clause}）\n`), '1').leadAssumed).toBe(assumed);
  });

  it('asks for each name once, however often it is printed', () => {
    const asked: string[] = [];
    const find = (name: string) => {
      asked.push(name);
      return { kind: 'unknown', candidates: [] } as const;
    };
    draftFromOutline(parseOutline(PLAN), new NameLookup(find));
    expect(asked).toEqual([...new Set(asked)]);
  });

  it('tries what was printed where nobody has the full name', () => {
    const find = (name: string) =>
      name === '民政局' ? ({ kind: 'unit', id: 'u', name } as const) : ({ kind: 'unknown', candidates: [] } as const);
    expect(new NameLookup(find).target({ printed: '民政局', name: '市民政局' })).toEqual({
      unitId: 'u',
      groupId: null,
    });
  });
});
