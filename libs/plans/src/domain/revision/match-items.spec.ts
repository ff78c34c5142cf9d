import { matchItems, tracedWords, type MatchedItem } from './match-items.js';

const POOLS = '支持社区养老服务设施建设。到2025年，每个街道建成1处综合服务机构，覆盖全部社区。';
const NURSES = '开展护理人员职业技能培训。2025年6月底前培训护理人员2000人，其中养老院院长100人。';
const MEALS = '新建老年食堂40处，鼓励餐饮企业参与助餐，完善配送网络。';

const item = (ref: string, title: string, measures: string, units: readonly string[] = ['民政局']): MatchedItem => ({
  id: `${ref} ${title}`,
  ref,
  title,
  measures,
  units,
});
const OLD = [
  item('1', '建设社区机构', POOLS),
  item('2', '培训护理人员', NURSES, ['人社局', '教育局']),
  item('3', '开展老年助餐', MEALS, ['商务局']),
];

describe('Matching the items of two texts', () => {
  it.each<[string, MatchedItem[], Record<string, string>]>([
    ['keeps items that say the same', OLD, { '1': '1', '2': '2', '3': '3' }],
    [
      'follows items whose numbers were put in another order',
      [item('1', '开展老年助餐', MEALS), item('2', '建设社区机构', POOLS), item('3', '培训护理人员', NURSES)],
      { '1': '3', '2': '1', '3': '2' },
    ],
    [
      'is blind to line breaks, widths and punctuation',
      [item('1', '建设社区机构', POOLS.replaceAll('，', ',\n').replace('2025', '２０２５'))],
      { '1': '1' },
    ],
    ['knows a renamed item by its measures', [item('1', '完善设施网络', POOLS)], { '1': '1' }],
    [
      'knows a rewritten item by its title',
      [item('2', '培训护理人员', '全年举办培训班二十期，做到持证上岗。', ['人社局'])],
      { '2': '2' },
    ],
    [
      'knows an item that was moved, renamed in part and given a new number',
      [item('9', '建设社区综合机构', POOLS.replace('1处', '2处'))],
      { '9': '1' },
    ],
    [
      'takes no item for another because of its number and units',
      [item('1', '加强安全检查', '每季度检查一次消防设施。')],
      {},
    ],
    [
      'gives an old item to the more alike of two',
      [item('1', '建设社区机构', '另行制定办法。'), item('2', '建设社区机构', POOLS.replace('全部', '所有'))],
      { '2': '1' },
    ],
  ])('%s', (_, after, expected) => {
    const { pairs } = matchItems(OLD, after);
    const refs = [...pairs].map(([fresh, old]) => [fresh.split(' ')[0], old.split(' ')[0]]);
    expect(Object.fromEntries(refs)).toEqual(expected);
  });

  it('pairs items without measures by their titles', () => {
    const bare = (ref: string, title: string) => item(ref, title, '');
    const { pairs } = matchItems(
      [bare('1', '加强安全检查'), bare('2', '完善收费办法')],
      [bare('1', '完善收费管理办法'), bare('2', '加强消防安全检查')],
    );
    expect(pairs).toEqual(
      new Map([
        ['1 完善收费管理办法', '2 完善收费办法'],
        ['2 加强消防安全检查', '1 加强安全检查'],
      ]),
    );
  });

  it('pairs items with the same words in order, and none of them twice', () => {
    const twins = [item('1', '加强宣传', '广泛宣传。'), { ...item('2', '加强宣传', '广泛宣传。'), id: 'second' }];
    const { pairs } = matchItems(twins, twins);
    expect([...pairs]).toEqual([
      [twins[0]!.id, twins[0]!.id],
      ['second', 'second'],
    ]);
  });

  it('says from which item a new one was split', () => {
    const whole = item('1', '建设社区机构', `${POOLS}${NURSES}`);
    const { pairs, splitFrom } = matchItems(
      [whole],
      [item('1', '建设社区机构', POOLS), item('2', '提高护理水平', NURSES)],
    );
    expect([...pairs.values()]).toEqual([whole.id]);
    expect([...splitFrom]).toEqual([['2 提高护理水平', whole.id]]);
  });

  it('says into which item an old one was merged', () => {
    const { pairs, mergedInto } = matchItems(OLD, [item('1', '建设社区机构', `${POOLS}${MEALS}`)]);
    expect([...pairs.values()]).toEqual([OLD[0]!.id]);
    expect([...mergedInto]).toEqual([[OLD[2]!.id, '1 建设社区机构']]);
  });

  it('says by its number in which item the words of a lost one stand', () => {
    const whole = item('7', '建设社区机构', `${POOLS}${NURSES}`);
    expect(tracedWords([item('2', '提高护理水平', NURSES), item('3', '开展老年助餐', MEALS)], [whole])).toEqual(
      new Map([['2 提高护理水平', '7']]),
    );
    expect(tracedWords([], [whole]).size).toBe(0);
  });

  it('finds each of many items that moved', () => {
    const words = (at: number) =>
      `第${at}类机构按照${at * 7919}号标准完成${at * 104729}处改造，责任到人，定期通报进展。`;
    const many = Array.from({ length: 600 }, (_, at) => item(`${at}`, `任务${at * 31}`, words(at)));
    const after = many.map((one, at) => ({
      ...one,
      id: `new ${one.id}`,
      ref: `${600 - at}`,
      measures: one.measures.replace('定期', '每月'),
    }));
    const { pairs } = matchItems(many, after.toReversed());
    expect(pairs.size).toBe(600);
    expect([...pairs].every(([fresh, old]) => fresh === `new ${old}`)).toBe(true);
  });
});
