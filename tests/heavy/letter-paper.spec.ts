import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Test } from 'supertest';
import { documentKinds, type DocumentKind } from '#libs/contracts';
import { loadPaper, type OfficialDocument, page } from '#libs/letters';
import { aDocument } from '../support/a-document.js';
import { hasOffice, pdfByLibreOffice } from '../support/libre-office.js';
import { PermissionCity } from '../support/permissions/city.js';

const { renderDocx, renderPdf } = await loadPaper();
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

const imprint = { copiesTo: '', office: '市政府办公室', day: '2026年9月15日' };
/** What each kind has besides, as the product composes it. */
const ofKind: Readonly<Record<DocumentKind, Partial<OfficialDocument>>> = {
  urge: {},
  notice: { title: '关于抓紧办理2项督查事项的督办通知单', imprint },
  circular: {
    ...{ title: '关于2项督查事项办理情况的通报', recipients: '市教育局、市卫生健康委员会' },
    imprint: { ...imprint, copiesTo: '市委办公室' },
  },
  specialReport: { title: '关于《方案》办理情况的督查专报', recipients: '', signer: '江某', imprint },
  dispatchNotice: { title: '关于交办《方案》有关任务的通知单', imprint },
  feedbackReport: { title: '关于“第三季度”办理情况的反馈报告', recipients: '市政府办公室', signer: '江某' },
};

const intoBuffer: Parameters<Test['parse']>[0] = (response, done) => {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
};

// Where there is no LibreOffice, paper is made by our own PDF alone; what the Word file holds is in the unit tests.
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

  /** The PDF of each Word file by its name, made in one run of LibreOffice. */
  function allByLibreOffice(files: Readonly<Record<string, Buffer>>): Record<string, string> {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.docx`), files[name]!);
    pdfByLibreOffice(
      folder,
      names.map((name) => join(folder, `${name}.docx`)),
    );
    return Object.fromEntries(names.map((name) => [name, join(folder, `${name}.pdf`)]));
  }
  const byLibreOffice = (name: string, docx: Buffer): string => allByLibreOffice({ [name]: docx })[name]!;

  async function byUs(name: string, document = aDocument()): Promise<string> {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, await renderPdf(document));
    return path;
  }

  /** At most so many A4 pages within the margins of the standard; 版记 may need a page of its own, the second. */
  function expectStandardPages(pdf: string, most: number): Word[] {
    const { pages, words } = wordsOf(pdf);
    expect(pages.map(({ width, height }) => [Math.round(width), Math.round(height)])).toEqual(
      pages.map(() => [595, 842]),
    );
    expect(pages.length).toBeLessThanOrEqual(most);
    const body = words.filter((word) => !/^—?\d*—?$/.test(word.text));
    const leftEdge = Math.min(...body.map(({ xMin }) => xMin)) / POINTS_PER_MM;
    const rightEdge = Math.max(...body.map(({ xMax }) => xMax)) / POINTS_PER_MM;
    expect(leftEdge).toBeGreaterThan(page.left - 1.5);
    expect(rightEdge).toBeLessThan(page.left + page.textWidth + 6.5); // a stop may hang over the edge
    const first = body.filter((word) => word.page === 1);
    expect(Math.min(...first.map(({ yMin }) => yMin)) / POINTS_PER_MM).toBeGreaterThan(
      page.top + page.markBelowTop - 10,
    );
    expect(Math.max(...body.map(({ yMax }) => yMax)) / POINTS_PER_MM).toBeLessThan(page.top + page.textHeight + 2);
    return words;
  }
  const joined = (words: readonly Word[]): string => words.map(({ text }) => text).join('');

  describe.each(documentKinds)('of the kind “%s”', (kind) => {
    const document = aDocument({ kind, ...ofKind[kind] });
    it.each([
      ['LibreOffice from Word', () => Promise.resolve(word()[kind]!)],
      ['the PDF for reading', () => byUs(`${kind}-reading`, document)],
    ])(
      'is A4 with the margins of the standard, its foot in one piece, and says all that it is to say: %s',
      async (_, made) => {
        const words = expectStandardPages(await made(), document.imprint === null ? 1 : 2);
        const foot = words.filter(({ text }) => text.includes('印发') || text.includes('抄送'));
        expect(new Set(foot.map((word) => word.page)).size).toBe(document.imprint === null ? 0 : 1);
        const text = joined(words);
        for (const said of [document.number, document.title, document.signature, document.day, '不必另附材料。'])
          expect(text).toContain(said);
        expect(text.replace('签发人：', '').includes(`${document.recipients}：`)).toBe(document.recipients !== '');
        expect(text.includes('签发人：江某')).toBe(document.signer !== null);
        expect(text.includes('日印发')).toBe(document.imprint !== null);
        expect(text.includes('抄送：市委办公室。')).toBe(document.imprint !== null && document.imprint.copiesTo !== '');
        expect(text).not.toMatch(/[{}]|undefined|\[object/);
      },
      180_000,
    );
  });

  let made: Record<string, string> | undefined;
  /** Each kind from its Word file. */
  function word(): Record<string, string> {
    made ??= allByLibreOffice(
      Object.fromEntries(documentKinds.map((kind) => [kind, renderDocx(aDocument({ kind, ...ofKind[kind] }), null)])),
    );
    return made;
  }

  it('is what the product hands out: the files of its own routes, on paper', async () => {
    const city = await PermissionCity.open();
    try {
      const itemId = await city.itemIn('inProgress', 'item');
      const { body } = await city.send('office', 'POST /letters', {}, { kind: 'urge', itemIds: [itemId] });
      const { id: letterId, title } = body as { id: string; title: string };
      const ids = { letterId, dispatchId: city.dispatchId };
      const file = async (path: string): Promise<Buffer> => {
        const got = await city.send('office', `GET ${path}`, ids, undefined).buffer(true).parse(intoBuffer);
        expect(got.status).toBe(200);
        return got.body as Buffer;
      };
      const pdfs = allByLibreOffice({
        'route-urge': await file('/letters/:letterId/document?format=docx'),
        'route-dispatch': await file('/dispatches/:dispatchId/document?format=docx'),
      });
      expect(joined(expectStandardPages(pdfs['route-urge']!, 1))).toContain(title);
      expect(joined(expectStandardPages(pdfs['route-dispatch']!, 2))).toContain('关于交办《方案》有关任务的通知单');
    } finally {
      await city.close();
    }
  }, 240_000);

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
