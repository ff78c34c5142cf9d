import { type Run, textOfLine } from '../pdf/text-lines.js';
import { tableLines } from '../tables/table-lines.js';
import { ruledTables } from './ruled-tables.js';
import { TextWriter } from '../text-writer.js';
import { type Matrix, type Ruling, Rulings } from './rulings.js';
import { splitAtRulings } from './split-runs.js';
import { PageWriter } from './write-page.js';

const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0];
const across = (at: number, from: number, to: number): Ruling => ({ across: true, at, from, to });
const down = (at: number, from: number, to: number): Ruling => ({ across: false, at, from, to });
const word = (text: string, x: number, y: number): Run => ({ text, x, y, width: text.length * 10, size: 10 });

/** Four columns of 100 and three rows of 40; what is left out is merged. */
const grid = (without: readonly Ruling[] = []): Ruling[] =>
  [
    ...[0, 40, 80, 120].flatMap((y) => [0, 100, 200, 300].map((x) => across(y, x, x + 100))),
    ...[0, 100, 200, 300, 400].flatMap((x) => [0, 40, 80].map((y) => down(x, y, y + 40))),
  ].filter(
    (one) => !without.some(({ across: way, at, from }) => way === one.across && at === one.at && from === one.from),
  );
const head = [word('序号', 40, 25), word('任务', 140, 25), word('牵头单位', 230, 25), word('配合单位', 330, 25)];

const written = (runs: readonly Run[], rulings: readonly Ruling[]): string[][] =>
  ruledTables(runs, rulings, 1.5).map(({ rows }) =>
    tableLines(rows).lines.map((line) =>
      line
        .map((cell) => cell?.text ?? '')
        .join('\t')
        .trimEnd(),
    ),
  );

describe('a ruled table of a page', () => {
  it('has the words of a cell together, wherever in their rows they stand', () => {
    const runs = [
      ...head,
      ...[word('1', 45, 62), word('疏浚', 110, 55), word('河道', 110, 70), word('市水务局', 210, 55)],
      ...[word('市财政局', 210, 70), word('市教育局', 310, 62), word('2', 45, 102), word('植树', 110, 102)],
      word('市林业局', 210, 102),
    ];
    expect(written(runs, grid())).toEqual([
      ['序号\t任务\t牵头单位\t配合单位', '1\t疏浚河道\t市水务局、市财政局\t市教育局', '2\t植树\t市林业局'],
    ]);
  });

  it('goes on with a merged number and says merged units again', () => {
    const runs = [
      ...head,
      ...[word('1', 45, 82), word('治河', 110, 62), word('护岸', 110, 102), word('市水务局', 210, 82)],
      word('市教育局', 310, 62),
    ];
    const merged = [across(80, 0, 100), across(80, 200, 300)];
    expect(written(runs, grid(merged))).toEqual([
      ['序号\t任务\t牵头单位\t配合单位', '1\t治河\t市水务局\t市教育局', '\t护岸\t市水务局'],
    ]);
  });

  it('keeps a heading over the whole width alone', () => {
    const runs = [
      ...head,
      word('一、水务', 20, 62),
      word('1', 45, 102),
      word('治河', 110, 102),
      word('市水务局', 210, 102),
    ];
    const merged = [down(100, 40, 80), down(200, 40, 80), down(300, 40, 80)];
    expect(written(runs, grid(merged))).toEqual([['序号\t任务\t牵头单位\t配合单位', '一、水务', '1\t治河\t市水务局']]);
  });

  it.each([
    ['a frame', [across(0, 0, 400), across(120, 0, 400), down(0, 0, 120), down(400, 0, 120)]],
    ['a line under a heading', [across(40, 0, 400)]],
    [
      'a box of two columns',
      [...[0, 40, 80].map((y) => across(y, 0, 200)), ...[0, 100, 200].map((x) => down(x, 0, 80))],
    ],
  ])('is not %s', (_, rulings) => {
    expect(written(head, rulings)).toEqual([]);
  });

  it('is told from another on the page', () => {
    const second = grid().map((one): Ruling =>
      one.across ? { ...one, at: one.at + 300 } : { ...one, from: one.from + 300, to: one.to + 300 },
    );
    const runs = [...head, ...head.map((run) => ({ ...run, y: run.y + 300 }))];
    expect(written(runs, [...grid(), ...second])).toHaveLength(2);
  });

  it('is of one row where it goes on from the page before, and only there', () => {
    const oneRow = grid().filter((one) => (one.across ? one.at <= 40 : one.from < 40));
    expect(ruledTables(head, oneRow, 1.5)).toEqual([]);
    expect(ruledTables(head, oneRow, 1.5, true)).toHaveLength(1);
  });

  it('is none on a page of more lines or columns than a table has', () => {
    const runs = [word('序号', 40, 25)];
    const wide = (columns: number): Ruling[] => [
      ...[0, 40, 80, 120].map((y) => across(y, 0, columns * 10)),
      ...Array.from({ length: columns + 1 }, (_, k) => down(k * 10, 0, 120)),
    ];
    expect(written(runs, wide(59))).toHaveLength(1);
    expect(written(runs, wide(61))).toEqual([]);
    const drawing = new Rulings(1.5);
    for (let k = 0; k <= 4_000; k += 1) {
      drawing.move(UPRIGHT, 0, k * 5);
      drawing.line(UPRIGHT, 100, k * 5);
    }
    expect(drawing.found).toEqual([]);
  });

  it('says once what is printed twice to be bold, and goes on from the page before only', () => {
    const row = (number: string, y: number) => [word(number, 45, y), word('治河', 110, y), word('市水务局', 210, y)];
    const page = (number: number, runs: readonly Run[]) => ({ number, width: 400, runs, rulings: grid(), hair: 1.5 });
    const writer = new TextWriter();
    const pages = new PageWriter(writer);
    pages.page(
      page(1, [...head, ...head.map((run) => ({ ...run, x: run.x + 0.3 })), ...row('1', 62), ...row('2', 102)]),
    );
    expect(pages.carried(2)).not.toBeNull();
    expect(pages.carried(3)).toBeNull();
    pages.end();
    expect(writer.end('pdf').text.split('\n')[0]).toBe('序号\t任务\t牵头单位\t配合单位');
  });
});

describe('a table over two pages', () => {
  const rowsAt = (y: number, task: string, number = '') =>
    [word(number, 45, y), word(task, 110, y)].filter(({ text }) => text !== '');
  const written = (below: string): string[] => {
    const writer = new TextWriter();
    const pages = new PageWriter(writer);
    const page = (number: number, runs: readonly Run[]) => ({ number, width: 400, runs, rulings: grid(), hair: 1.5 });
    const first = [
      ...head,
      ...rowsAt(62, '疏浚', '1'),
      ...rowsAt(102, '治理河道并护', '2'),
      word('市水务局', 210, 102),
    ];
    pages.page(page(1, [...first, word(below, 190, 150)]));
    pages.page(page(2, [...rowsAt(22, '岸。'), ...rowsAt(62, '植树', '3'), word('- 2 -', 190, 150)]));
    pages.end();
    return writer.end('pdf').text.split(/[\n\f]+/);
  };

  it('has the row that the page cut whole on the second, behind the number of the first', () => {
    expect(written('- 1 -').slice(1)).toEqual([
      '1\t疏浚',
      '- 1 -',
      '2\t治理河道并护岸。\t市水务局',
      '3\t植树',
      '- 2 -',
    ]);
  });

  it.each(['附件2', '各有关单位要按照时间节点抓好落实，并于每月底前将进展情况报市政府办公室。'])(
    'ends where other text follows it: %s',
    (text) => expect(written(text)[2]).toBe('2\t治理河道并护\t市水务局'),
  );
});

describe('a run that lines of a table cross', () => {
  const run = (text: string, x: number, width: number): Run => ({ text, x, y: 25, width, size: 10 });
  const whole = [down(100, 0, 40), down(200, 0, 40)];

  it.each<[what: string, run: Run, rulings: readonly Ruling[], pieces: [text: string, x: number][]]>([
    [
      'is parted where no blank stands',
      run('疏浚河道市水务局', 59, 82),
      whole,
      [
        ['疏浚河道', 59],
        ['市水务局', 100],
      ],
    ],
    [
      'is parted at the blank beside the line, however wide it is',
      run('序号 工作任务', 77, 65),
      whole,
      [
        ['序号', 77],
        ['工作任务', 102],
      ],
    ],
    [
      'is parted at the blank that the line stands in, not at one that parts words',
      run('第 1 段 市水务局', 63, 79),
      whole,
      [
        ['第 1 段', 63],
        ['市水务局', 102],
      ],
    ],
    [
      'is parted into as many cells as it covers',
      run('治河 市水务局、市财政局 2026年', 78, 154),
      whole,
      [
        ['治河', 78],
        ['市水务局、市财政局', 101],
        ['2026年', 202],
      ],
    ],
    [
      'stays whole where the line ends above it',
      run('一、水务重点任务', 60, 80),
      [down(100, -40, 0)],
      [['一、水务重点任务', 60]],
    ],
    ['stays whole where it only touches the line', run('市水务局', 62, 40), whole, [['市水务局', 62]]],
    [
      'is parted once by the two lines of a thick one',
      run('疏浚河道 市水务局', 58, 84),
      [down(99.5, 0, 40), down(100.5, 0, 40)],
      [
        ['疏浚河道', 58],
        ['市水务局', 102],
      ],
    ],
  ])('%s', (_, of, rulings, pieces) => {
    const found = splitAtRulings([of], rulings).map(({ text, x }) => [text, Math.round(x)]);
    expect(found.map(([text]) => text)).toEqual(pieces.map(([text]) => text));
    for (const [k, [, x]] of found.entries()) expect(Math.abs(Number(x) - pieces[k]![1])).toBeLessThanOrEqual(4);
  });

  it('makes the same line again outside tables', () => {
    const line = { runs: splitAtRulings([run('疏浚河道 市水务局', 58, 84)], whole) };
    expect(textOfLine(line)).toBe('疏浚河道 市水务局');
  });
});
