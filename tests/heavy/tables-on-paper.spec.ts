import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import { readDocumentText } from '#libs/documents';
import { parseOutline } from '#libs/plan-reader';
import { docxOf } from '../support/documents/make-docx.js';
import { hasOffice, pdfByLibreOffice } from '../support/libre-office.js';

const units = ['市水务局', '市财政局、市住房城乡建设局', '市教育局', '市大数据局、市卫生健康委', '市农业农村局'];
const rows = [
  ['序号', '工作任务', '牵头单位', '配合单位', '完成时限'],
  ...Array.from({ length: 12 }, (_, k) => [
    String(k + 1),
    `治理第${k + 1}段河道，疏浚淤积，修复堤岸，建设生态护坡${k + 1}处`,
    units[k % 5]!.split('、')[0]!,
    units[(k + 1) % 5]!,
    k % 3 === 0 ? '2026年底' : `2026年${(k % 3) * 4}月底`,
  ]),
];

/** How a table is set: the size of its words, its columns and the room beside them. */
interface Setting {
  readonly points: number;
  /** In twentieths of a point. */
  readonly columns: readonly number[];
  /** Between a line and the words beside it, in twentieths of a point; what Word leaves where none is set. */
  readonly room?: number;
  /** How many sentences a task has; a row of many is cut where a page ends. */
  readonly sentences?: number;
  /** Whether each page repeats the header. */
  readonly repeats?: boolean;
}

/** What a task has besides, of other lengths in other rows, so that pages end everywhere. */
const more = (row: number, sentences: number): string =>
  Array.from({ length: sentences && sentences + (row % 3) }, (_, k) => `完善第${row}段第${k + 1}类设施并加强日常巡查`)
    .map((sentence) => `；${sentence}`)
    .join('');

function taskTable({ points, columns, room, sentences = 0, repeats = false }: Setting): Promise<Uint8Array> {
  const paragraph = (text: string): Paragraph => new Paragraph({ children: [new TextRun({ text, size: points * 2 })] });
  const cell = (text: string, column: number): TableCell =>
    new TableCell({
      children: [paragraph(text)],
      width: { size: columns[column]!, type: WidthType.DXA },
      ...(room !== undefined && { margins: { left: room, right: room } }),
    });
  return docxOf([
    paragraph('滨海市河道治理任务分工表'),
    new Table({
      columnWidths: [...columns],
      rows: rows.map(
        (row, k) =>
          new TableRow({
            cantSplit: sentences === 0,
            tableHeader: repeats && k === 0,
            children: row.map((text, column) => cell(k > 0 && column === 1 ? text + more(k, sentences) : text, column)),
          }),
      ),
    }),
  ]);
}

const dutiesOf = (text: string) =>
  parseOutline(text).items.map(({ ref, title, measures, leads, supporting, dueText, targets }) => ({
    ref,
    said: `${title}${measures}`,
    units: [leads, supporting].map((list) => list.map(({ printed }) => printed)),
    due: dueText,
    targets: targets.map(({ indicator, op, value, unit, due }) => [indicator, op, value, unit, due]),
  }));

if (!hasOffice) it('is read of our own pages alone where there is no LibreOffice', () => expect(rows).toHaveLength(13));
else
  describe('a table of tasks that LibreOffice printed', () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-tables-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it.each<[what: string, setting: Setting]>([
      ['as Word sets it', { points: 10.5, columns: [600, 3000, 1500, 2200, 1500] }],
      ['with large words', { points: 16, columns: [700, 3000, 1600, 2000, 1700] }],
      ['with little room beside the lines', { points: 10.5, columns: [500, 3000, 1300, 2000, 1400], room: 20 }],
      ['with no room beside the lines', { points: 16, columns: [680, 3000, 1660, 2000, 1700], room: 0 }],
      ['with rows that a page cuts in two', { points: 12, columns: [700, 2800, 1500, 2000, 1700], sentences: 7 }],
      [
        'with such rows below a header that is repeated',
        { points: 12, columns: [700, 2600, 1500, 2200, 1700], sentences: 9, repeats: true },
      ],
      [
        'with rows longer than a page',
        { points: 16, columns: [700, 2400, 1700, 2000, 1900], sentences: 24, repeats: true },
      ],
    ])(
      'has the duties of its Word file: %s',
      async (_, setting) => {
        const word = await taskTable(setting);
        const path = join(folder, 'table.docx');
        writeFileSync(path, word);
        pdfByLibreOffice(folder, [path]);
        const [onPaper, inWord] = await Promise.all([
          readDocumentText(readFileSync(join(folder, 'table.pdf')), 'table.pdf'),
          readDocumentText(word, 'table.docx'),
        ]);
        const expected = dutiesOf(inWord.text);
        expect(expected).toHaveLength(12);
        expect(dutiesOf(onPaper.text)).toEqual(expected);
      },
      120_000,
    );
  });
