import { marksOfTarget, placeOfWords } from './target-marks.js';

const text = '1. 治河。到2025年，水质达\n标率达到90%以上，到2025年建成泵站3座。';
const at = (words: string, from = 0) => ({
  start: text.indexOf(words, from),
  end: text.indexOf(words, from) + words.length,
});

describe('placeOfWords', () => {
  it.each([
    ['水质达标率', '水质达\n标率'],
    ['泵站', '泵站'],
    ['河长', null],
    ['', null],
  ])('finds %j at %j', (words, found) => {
    const place = placeOfWords(text, words, { start: 0, end: text.length });
    expect(place && text.slice(place.start, place.end)).toBe(found);
  });
  it('finds the last place where asked', () => {
    expect(placeOfWords(text, '到2025年', { start: 0, end: text.length }, true)).toEqual(at('到2025年', 20));
  });
});

describe('marksOfTarget', () => {
  const target = {
    id: 't',
    indicator: '水质达标率',
    dueText: '到2025年',
    span: { start: text.indexOf('水质'), end: text.indexOf('，到2025') },
    numberSpan: at('90%'),
  };
  it('marks the target, what is measured, the number, and the deadline that governs it', () => {
    const marks = marksOfTarget(text, target, { start: 0, end: text.length });
    expect(marks.map(({ layer, name, start, end }) => [layer, name, text.slice(start, end), start])).toEqual([
      ['target', 't', '水质达\n标率达到90%以上', target.span.start],
      ['part', 'indicator', '水质达\n标率', target.span.start],
      ['part', 'value', '90%', target.numberSpan.start],
      ['part', 'due', '到2025年', text.indexOf('到2025年')],
    ]);
  });
  it('marks nothing of a target that the checker added', () => {
    expect(marksOfTarget(text, { ...target, span: null }, null)).toEqual([]);
  });
});
