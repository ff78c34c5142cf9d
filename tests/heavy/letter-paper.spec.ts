import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPaper, page } from '#libs/letters';
import { aDocument } from '../support/a-document.js';

const { renderDocx, renderPdf } = await loadPaper();
const has = (command: string): boolean => spawnSync('which', [command]).status === 0;
const POINTS_PER_MM = 72 / 25.4;
/** Where each word lies on its page, by poppler. */
interface Word {
  text: string;
  page: number;
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

function wordsOf(pdf: string): { pages: { width: number; height: number }[]; words: Word[] } {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8' });
  const pages: { width: number; height: number }[] = [];
  const words: Word[] = [];
  for (const line of html.split('\n')) {
    const numbers = (line.match(/"([\d.]+)"/g) ?? []).map((quoted) => Number(quoted.slice(1, -1)));
    if (line.includes('<page ')) pages.push({ width: numbers[0]!, height: numbers[1]! });
    const text = />([^<]*)<\/word>/.exec(line)?.[1];
    if (text === undefined) continue;
    const [xMin = 0, yMin = 0, xMax = 0, yMax = 0] = numbers;
    words.push({ text, page: pages.length, xMin, xMax, yMin, yMax });
  }
  return { pages, words };
}

const long = Array.from({ length: 40 }, (_, index) => `${index + 1}．${'建设社区嵌入式服务设施。'.repeat(4)}`);

// Where there is no LibreOffice, paper is made by our own PDF alone; what the Word file holds is in the unit tests.
const hasOffice = process.env['DUBAN_WITHOUT_PAPER'] === undefined && has('soffice') && has('pdftotext');

if (!hasOffice)
  it('is a Word file, which nobody looks at on paper where there is no LibreOffice', () => {
    expect(renderDocx(aDocument(), null).subarray(0, 2).toString()).toBe('PK');
  });
else describe('a letter on paper', onPaper);

function onPaper(): void {
  let folder: string;
  beforeAll(() => {
    folder = process.env['DUBAN_KEEP_LETTERS'] ?? mkdtempSync(join(tmpdir(), 'duban-letters-'));
  });
  afterAll(() => {
    if (process.env['DUBAN_KEEP_LETTERS'] === undefined) rmSync(folder, { recursive: true });
  });

  function byLibreOffice(name: string, docx: Buffer): string {
    writeFileSync(join(folder, `${name}.docx`), docx);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, `${name}.docx`),
      ],
      { stdio: 'ignore', timeout: 120_000 },
    );
    return join(folder, `${name}.pdf`);
  }

  async function byUs(name: string, document = aDocument()): Promise<string> {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, await renderPdf(document));
    return path;
  }

  it.each([
    ['LibreOffice from Word', () => Promise.resolve(byLibreOffice('short', renderDocx(aDocument(), null)))],
    ['the PDF for reading', () => byUs('short-reading')],
  ])(
    'is one A4 page with the margins of the standard: %s',
    async (_, made) => {
      const { pages, words } = wordsOf(await made());
      expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual([[595, 842]]);
      const text = words.map((word) => word.text).join('');
      for (const said of [
        '督催〔2026〕3号',
        '关于反馈2项督查事项进展的催办单',
        '市卫生健康委员会：',
        '不必另附材料。',
        '2026年9月15日',
      ])
        expect(text).toContain(said);
      const body = words.filter((word) => !/^—?\d*—?$/.test(word.text));
      const leftEdge = Math.min(...body.map(({ xMin }) => xMin)) / POINTS_PER_MM;
      const rightEdge = Math.max(...body.map(({ xMax }) => xMax)) / POINTS_PER_MM;
      expect(leftEdge).toBeGreaterThan(page.left - 1.5);
      expect(rightEdge).toBeLessThan(page.left + page.textWidth + 6.5); // a stop may hang over the edge
      expect(Math.min(...body.map(({ yMin }) => yMin)) / POINTS_PER_MM).toBeGreaterThan(
        page.top + page.markBelowTop - 10,
      );
    },
    180_000,
  );

  it.each([
    [
      'LibreOffice from Word',
      () => Promise.resolve(byLibreOffice('long', renderDocx(aDocument({ paragraphs: long }), null))),
    ],
    ['the PDF for reading', () => byUs('long-reading', aDocument({ paragraphs: long }))],
  ])(
    'has 22 lines of 28 characters on a full page, and numbers its pages outside: %s',
    async (_, made) => {
      const { pages, words } = wordsOf(await made());
      expect(pages.length).toBeGreaterThan(3);
      const second = words.filter((word) => word.page === 2);
      const inside = second.filter(
        ({ yMin, yMax }) => (yMin + yMax) / 2 < (page.top + page.textHeight) * POINTS_PER_MM,
      );
      const lines = new Set(inside.map(({ yMin, yMax }) => Math.round((yMin + yMax) / 2 / 8)));
      expect(lines.size).toBe(page.lines);
      const numbers = [2, 3].map((at) => {
        const outside = words.filter(
          (word) => word.page === at && (word.yMin + word.yMax) / 2 > (page.top + page.textHeight) * POINTS_PER_MM,
        );
        expect(outside.map(({ text }) => text).join('')).toBe(`—${at}—`);
        return Math.min(...outside.map(({ xMin }) => xMin)) > 595 / 2 ? 'right' : 'left';
      });
      expect(numbers).toEqual(['left', 'right']);
    },
    180_000,
  );

  it('never tears what stands at its foot, however full the page above is', async () => {
    const imprint = { copiesTo: '市纪委监委机关，市人大常委会办公厅', office: '市政府办公室', day: '2026年9月15日' };
    const pagesUsed = new Set<number>();
    for (let lines = 1; lines <= 7; lines += 1) {
      const document = aDocument({ paragraphs: Array<string>(lines).fill('按期推进。'), imprint });
      for (const pdf of [byLibreOffice('foot', renderDocx(document, null)), await byUs('foot-reading', document)]) {
        const { pages, words } = wordsOf(pdf);
        const on = (text: string) => words.filter((word) => word.text.includes(text)).map((word) => word.page);
        expect([on('抄送'), on('印发')]).toEqual([[pages.length], [pages.length]]);
        pagesUsed.add(pages.length);
      }
    }
    expect(pagesUsed.size).toBe(2);
  }, 180_000);
}
