import { linesOf, marksOf, type Mark } from './segments.js';

const leaf = (start: number, end: number, name = 'measure'): Mark => ({ start, end, layer: 'leaf', name });
const item = (start: number, end: number, name: string): Mark => ({ start, end, layer: 'item', name });
const question = (start: number, end: number, name: string): Mark => ({ start, end, layer: 'question', name });

describe('linesOf', () => {
  it('gives back every character of the text, line by line', () => {
    const text = '一、重点任务\n\n(一)责任单位:市财政局\r\n末行';
    const lines = linesOf(text, [leaf(0, 6), item(3, 20, 'a'), question(12, 16, 'q')]);
    expect(lines.map((line) => line.segments.map((segment) => segment.text).join('')).join('\n')).toBe(text);
    expect(lines).toHaveLength(4);
  });

  it('cuts where a mark begins or ends and names all marks open there, outermost first', () => {
    const [line] = linesOf('abcdef', [leaf(0, 6), item(1, 5, 'inner'), item(0, 6, 'outer'), question(2, 3, 'q')]);
    expect(line!.segments.map(({ text, items, questions }) => ({ text, items, questions }))).toEqual([
      { text: 'a', items: ['outer'], questions: [] },
      { text: 'b', items: ['outer', 'inner'], questions: [] },
      { text: 'c', items: ['outer', 'inner'], questions: ['q'] },
      { text: 'de', items: ['outer', 'inner'], questions: [] },
      { text: 'f', items: ['outer'], questions: [] },
    ]);
  });

  it('carries a mark across a line break', () => {
    const lines = linesOf('ab\ncd', [item(1, 4, 'x')]);
    expect(lines[0]!.segments.at(-1)).toMatchObject({ text: 'b', items: ['x'] });
    expect(lines[1]!.segments[0]).toMatchObject({ text: 'c', items: ['x'], start: 3 });
  });

  it('shows visible characters without a leaf as unaccounted, blanks not', () => {
    const [line] = linesOf('  甲乙', [leaf(2, 3)]);
    expect(line!.segments.map((segment) => segment.unaccounted)).toEqual([false, false, true]);
  });

  it('keeps marks inside the text that a wrong span would carry out of it', () => {
    const [line] = linesOf('abc', [leaf(-4, 99), item(7, 9, 'nowhere'), question(2, 2, 'empty')]);
    expect(line!.segments).toMatchObject([{ text: 'abc', leaf: 'measure', items: [], questions: [] }]);
  });

  it('has one empty line for an empty text', () => {
    expect(linesOf('', [])).toEqual([{ start: 0, segments: [] }]);
  });

  it('handles a long document with many marks quickly', () => {
    const text = '市卫生健康委牵头，市财政局配合。\n'.repeat(2000);
    const marks = Array.from({ length: 3000 }, (_, i) => leaf(i * 10, i * 10 + 9));
    const begin = performance.now();
    linesOf(text, marks);
    expect(performance.now() - begin).toBeLessThan(500);
  });
});

describe('a target', () => {
  it('is known on each of its pieces, its parts and its number on theirs', () => {
    const marks: Mark[] = [
      { start: 0, end: 6, layer: 'target', name: 't' },
      { start: 0, end: 2, layer: 'part', name: 'indicator' },
      { start: 4, end: 6, layer: 'part', name: 'value' },
      { start: 4, end: 5, layer: 'number', name: 'target' },
    ];
    const [line] = linesOf('床位达到9张。', marks);
    expect(line!.segments.map(({ text, targets, part, number }) => [text, targets.join(), part, number])).toEqual([
      ['床位', 't', 'indicator', null],
      ['达到', 't', null, null],
      ['9', 't', 'value', 'target'],
      ['张', 't', 'value', null],
      ['。', '', null, null],
    ]);
  });
});

describe('marksOf', () => {
  it('leaves out what has no place in the text', () => {
    const marks = marksOf({
      text: '方案',
      leaves: [{ start: 0, end: 2, kind: 'title' }],
      items: [{ id: 'i', span: null, targets: [] }],
      questions: [{ id: 'q', span: { start: 1, end: 2 } }],
      numbers: [],
    });
    expect(marks).toEqual([leaf(0, 2, 'title'), question(1, 2, 'q')]);
  });
});
