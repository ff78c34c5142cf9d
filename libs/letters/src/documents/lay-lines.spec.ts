import { layLines } from './lay-lines.js';

const wide = (character: string): number => (character.charCodeAt(0) < 256 ? 0.5 : 1);

it.each([
  ['breaks at the width, the first line shorter by its indent', '一二三四五六七八', 4, 2, ['一二', '三四五六', '七八']],
  ['lets a stop hang over the end of a line', '一二三四。五', 4, 0, ['一二三四。', '五']],
  ['does not end a line with an opening bracket', '一二三（四五', 4, 0, ['一二三', '（四五']],
  ['keeps a number whole', '一二三2026年', 4, 0, ['一二三', '2026年']],
  ['gives an empty paragraph a line', '', 4, 0, ['']],
])('%s', (_, text, width, indent, lines) => {
  expect(layLines(text, width, indent, wide)).toEqual(lines);
});
