import { readFileSync } from 'node:fs';
import { parseOutline } from '#libs/plan-reader';
import { copyDifferences } from './copy-differences.js';

const copy = (text: string) => ({ text, outline: parseOutline(text) });
const between = (here: string, there: string) =>
  copyDifferences(copy(here), copy(there)).map(({ here: one, there: other }) => [one.text, other.text]);

const TEXT = `海州市养老方案
一、设施
1. 建设机构。到2025年，每千人床位数达到4.6张，建成1处。（责任单位：市民政局、市财政局）
2. 培训人员。全年培训2000人。（责任单位：市教育局）
`;

describe('the differences of two copies', () => {
  it.each<[string, string, string[][]]>([
    ['lines broken elsewhere', TEXT.replace('每千人', '每千\n人').replace('（责任', '（责\n任'), []],
    ['other widths and punctuation', TEXT.replaceAll('，', ',').replaceAll('（', '(').replaceAll('）', ')'), []],
    ['a lost decimal point', TEXT.replace('4.6', '46'), [['4.6', '46']]],
    ['a private-use character in a number', TEXT.replace('4.6', '4\uE0106'), [['4.6', '4\uE0106']]],
    ['another word', TEXT.replace('全年', '每年'), [['全', '每']]],
    ['a lost sentence', TEXT.replace('全年培训2000人。', ''), [['全年培训2000人。', '']]],
    ['a lost unit', TEXT.replace('、市财政局', ''), [['、市财政局', '']]],
  ])('are for %s', (_, there, expected) => {
    expect(between(TEXT, there)).toEqual(expected);
  });

  it('look at the leaves of a copy a few times, in however many places it differs', () => {
    const page = (at: number) => `${at + 1}. 建设机构。第${at}类机构按照标准完成改造。\n— ${at + 1} —\n`;
    const text = `方案\n${Array.from({ length: 300 }, (_, at) => page(at)).join('')}`;
    const [here, there] = [copy(text), copy(text.replaceAll('改造', '攺造'))];
    let looks = 0;
    const leaves = new Proxy(here.outline.leaves, {
      get: (target, key) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looks += 1;
        return Reflect.get(target, key) as unknown;
      },
    });
    expect(copyDifferences({ ...here, outline: { ...here.outline, leaves } }, there)).toHaveLength(300);
    expect(looks).toBeLessThan(5 * here.outline.leaves.length);
  });

  it('are found by words where nearly every sentence has one, and where a text is one long sentence', () => {
    const sentence = (at: number) => `第${at}类机构按照${at * 7919}号标准完成${at * 104_729}处改造`;
    const cut = (stop: string) => Array.from({ length: 1_500 }, (_, at) => sentence(at)).join(stop);
    for (const stop of ['。', '\t']) {
      const here = cut(stop);
      // One word put in at the front, another lost at the end, and a slip in nearly every sentence.
      const there = `另${here.replaceAll('改造', '攺造').replace(/处攺造$/, '处')}`;
      const found = between(here, there);
      expect(found[0]).toEqual(['', '另']);
      expect(found.slice(1, -1).every(([one, other]) => one === '改' && other === '攺')).toBe(true);
      expect(found.at(-1)).toEqual(['改造', '']);
      expect(found).toHaveLength(1_501);
    }
  });

  it('are no page number between the words, wherever the pages end', () => {
    const paged = TEXT.replace('每千人床位数', '每千\n- 3 -\n人床位数');
    const leaf: ReturnType<typeof parseOutline>['leaves'][number] = {
      start: paged.indexOf('- 3 -'),
      end: paged.indexOf('- 3 -') + 5,
      kind: 'furniture',
      itemRef: null,
    };
    const outline = { ...parseOutline(paged), leaves: [leaf] };
    expect(copyDifferences(copy(TEXT), { text: paged, outline })).toEqual([]);
  });

  it('tell the item, the words around and the damaged copy', () => {
    const [found] = copyDifferences(copy(TEXT), copy(TEXT.replace('4.6', '4\uE0106')));
    expect(found).toMatchObject({
      itemRef: '1',
      damaged: 'there',
      before: expect.stringContaining('床位数达到') as string,
    });
    expect(TEXT.slice(found!.here.start, found!.here.end)).toBe('4.6');
  });

  it('are the damaged numbers of two real copies, and quick to find', () => {
    const read = (name: string) =>
      readFileSync(new URL(`../../../../../seeds/documents/${name}`, import.meta.url), 'utf8');
    const text = read('qingdao-demo.txt');
    const started = performance.now();
    expect(between(text, text.replace(/\n/g, '').replace('90%以上', '9\uE0100%以上'))).toEqual([['90%', '9\uE0100%']]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
