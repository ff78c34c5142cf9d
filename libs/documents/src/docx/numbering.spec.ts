import { elementsOf, parseXml } from '../package/xml.js';
import { chineseCount, countIn, letterCount, romanCount } from './count.js';
import { Numbering } from './numbering.js';
import { Styles } from './styles.js';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}<w:suff w:val="nothing"/></w:lvl>`;

/** Numbers paragraphs of lists given as `list.level`. */
function numbered(xml: string, paragraphs: string[]): string[] {
  const root = elementsOf(parseXml(Buffer.from(`<w:numbering>${xml}</w:numbering>`)))[0];
  const numbering = new Numbering(root, new Styles(undefined));
  return paragraphs.map((place) => numbering.next(place.split('.')[0]!, Number(place.split('.')[1])));
}

const official = `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum>`;
const list = (id: number, more = '', of = 7): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;

describe('the automatic numbers of Word', () => {
  it.each<[what: string, xml: string, paragraphs: string[], numbers: string[]]>([
    [
      'begin anew below each higher number',
      official + list(1),
      ['1.0', '1.1', '1.1', '1.2', '1.0', '1.1'],
      ['一、', '（一）', '（二）', '1.', '二、', '（一）'],
    ],
    [
      'count on through lists of one definition',
      official + list(1) + list(2),
      ['1.0', '2.0', '1.0'],
      ['一、', '二、', '三、'],
    ],
    [
      'begin where a list says so',
      official + list(1) + list(2, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'),
      ['1.0', '2.0', '2.0'],
      ['一、', '五、', '六、'],
    ],
    [
      'go on where a level is not begun anew',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>')}</w:abstractNum>${list(1)}`,
      ['1.0', '1.1', '1.1', '1.0', '1.1'],
      ['一、', '1.', '2.', '二、', '3.'],
    ],
    [
      'print higher numbers in their own format, or as digits',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '第%1章')}${level(1, 'decimal', '%1.%2')}${level(2, 'decimal', '%1.%2.%3', '<w:isLgl/>')}</w:abstractNum>${list(1)}`,
      ['1.0', '1.1', '1.2'],
      ['第一章', '一.1', '1.1.1'],
    ],
    [
      'are none for marks and unknown lists',
      `<w:abstractNum w:abstractNumId="7">${level(0, 'bullet', '')}</w:abstractNum>${list(1)}`,
      ['1.0', '9.0'],
      ['', ''],
    ],
  ])('%s', (_, xml, paragraphs, numbers) => {
    expect(numbered(xml, paragraphs)).toEqual(numbers);
  });

  it.each([
    [chineseCount, 10, '十'],
    [chineseCount, 21, '二十一'],
    [chineseCount, 105, '一百零五'],
    [chineseCount, 110, '一百一十'],
    [romanCount, 1994, 'mcmxciv'],
    [letterCount, 28, 'bb'],
    [(value: number) => countIn('decimalEnclosedCircle', value), 3, '③'],
    [(value: number) => countIn('ideographTraditional', value), 2, '乙'],
    [(value: number) => countIn('decimalFullWidth', value), 12, '１２'],
    [(value: number) => countIn('chineseLegalSimplified', value), 12, '壹拾贰'],
  ])('%p counts %d as %s', (count, value, expected) => {
    expect(count(value)).toBe(expected);
  });
});
