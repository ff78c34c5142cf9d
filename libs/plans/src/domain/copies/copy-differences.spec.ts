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
