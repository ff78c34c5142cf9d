import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { readDocumentText } from '#libs/documents';
import { Problem } from '#libs/kernel';
import { planDocx } from '../support/documents/make-docx.js';
import { zipOf } from '../support/documents/make-ofd.js';
import { pdfOf, songFont } from '../support/documents/make-pdf.js';

type Maker = () => Uint8Array | Promise<Uint8Array>;

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordFile = (body: string, others: Record<string, string | Uint8Array> = {}): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...others,
  });
const compound = (...text: string[]): Uint8Array =>
  Buffer.concat([
    Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    Buffer.alloc(1_024),
    ...text.map((one) => Buffer.from(one, 'utf16le')),
  ]);
const openDocument = (kind: string): Promise<Uint8Array> =>
  zipOf({ mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': '<office:document-content/>' });
const aPlan = () => planDocx([{ level: 0, text: '落实治河任务。（责任单位：市水务局）' }]);

/** Sets a bit that every entry of an archive has: encrypted. */
async function lockedZip(): Promise<Uint8Array> {
  const bytes = Buffer.from(await wordFile('<w:p/>'));
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) bytes[at + 8]! |= 1;
  return bytes;
}

/** An archive whose directory says that each part has ten bytes. */
async function lyingZip(): Promise<Uint8Array> {
  const bytes = Buffer.from(await wordFile(`<w:p>${' '.repeat(5_000_000)}</w:p>`));
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4))
    bytes.writeUInt32LE(10, at + 24);
  return bytes;
}

const outcome = async (bytes: Uint8Array, fileName: string, bounds?: Parameters<typeof readDocumentText>[2]) => {
  const answer: unknown = await readDocumentText(bytes, fileName, bounds).catch((error: unknown) => error);
  if (!(answer instanceof Problem)) return answer;
  const limit = answer.extension['limit'];
  return typeof limit === 'string' ? `${answer.code}: ${limit}` : answer.code;
};

describe('a document that cannot be read', () => {
  it.each<[what: string, fileName: string, make: Maker, code: string]>([
    [
      'a Word file that unpacks to 100 MB',
      'a.docx',
      () => wordFile(' '.repeat(100_000_000)),
      'documentTooComplex: unpackedSize',
    ],
    [
      'an archive of 5,003 parts',
      'a.docx',
      () => wordFile('', Object.fromEntries(Array.from({ length: 5_001 }, (_, k) => [`word/${k}`, '']))),
      'documentTooComplex: entries',
    ],
    ['an archive that lies about its size', 'a.docx', lyingZip, 'documentDamaged'],
    [
      'a Word file of 900,000 elements',
      'a.docx',
      () => wordFile('<w:p/>'.repeat(900_000)),
      'documentTooComplex: elements',
    ],
    ['elements nested 100,000 deep', 'a.docx', () => wordFile('<w:sdt>'.repeat(100_000)), 'documentTooComplex: depth'],
    ['an encrypted Word file', 'a.docx', () => compound('EncryptionInfo', 'EncryptedPackage'), 'documentEncrypted'],
    ['an archive with a password', 'a.docx', lockedZip, 'documentEncrypted'],
    ['an old Word file under a new name', 'a.docx', () => compound('WordDocument'), 'documentLegacyFormat'],
    ['a table of WPS', 'a.et', () => compound('Workbook'), 'documentLegacyFormat'],
    ['a text of LibreOffice', 'a.odt', () => openDocument('text'), 'documentLegacyFormat'],
    ['a table of LibreOffice under a new name', 'a.xlsx', () => openDocument('spreadsheet'), 'documentLegacyFormat'],
    ['a rich text file', 'a.docx', () => Buffer.from('{\\rtf1\\ansi 1}'), 'documentLegacyFormat'],
    ['a Word file with macros', 'a.docx', () => wordFile('<w:p/>', { 'word/vbaProject.bin': 'x' }), 'documentMacros'],
    [
      'a macro workbook',
      'a.xlsx',
      () =>
        zipOf({
          '[Content_Types].xml':
            '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
          'xl/workbook.xml': '<workbook/>',
        }),
      'documentMacros',
    ],
    ['another archive', 'a.zip', () => zipOf({ 'a.txt': 'a' }), 'documentNotText'],
    ['a Word file that was cut off', 'a.docx', async () => (await aPlan()).slice(0, 3_000), 'documentDamaged'],
    ['an empty Word file', 'a.docx', () => wordFile('<w:p/>'), 'documentEmpty'],
    ['an empty page', 'a.html', () => Buffer.from('<html><body><p> </p></body></html>'), 'documentEmpty'],
    [
      'a page with a broken character',
      'a.html',
      () => Buffer.from([...Buffer.from('<html><body>'), 0xff, 0xff]),
      'documentDamaged',
    ],
    [
      'a PDF with a password',
      'a.pdf',
      () => pdfOf((pdf) => pdf.text('plan'), { userPassword: 'x' }),
      'documentEncrypted',
    ],
    [
      'a PDF of pictures',
      'a.pdf',
      () => pdfOf((pdf) => pdf.rect(0, 0, 300, 300).fill('red').addPage().text('2')),
      'documentWithoutTextLayer',
    ],
    ['a PDF that is but its head', 'a.pdf', () => Buffer.from('%PDF-1.7\n%\u00e2\u00e3\n1 0 obj'), 'documentDamaged'],
    ['an OFD file without pages', 'a.ofd', () => zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'documentDamaged'],
  ])('is refused by a code of its own: %s', async (_, fileName, make, code) => {
    expect(await outcome(await make(), fileName)).toBe(code);
  });

  it('is given up when its time is over', async () => {
    const bounds = { milliseconds: 1, heapMegabytes: 100 };
    expect(await outcome(await aPlan(), 'a.docx', bounds)).toBe('documentTooComplex: time');
  });

  it('is given up when it takes more memory than it may', async () => {
    const bounds = { milliseconds: 45_000, heapMegabytes: 16 };
    const bytes = await wordFile('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(100_000));
    expect(await outcome(bytes, 'a.docx', bounds)).toBe('documentTooComplex: memory');
  });

  it('leaves the next ones readable', async () => {
    const plans = await Promise.all(
      Array.from({ length: 6 }, async () => (await readDocumentText(await aPlan())).text),
    );
    expect(new Set(plans)).toEqual(new Set(['一、落实治河任务。（责任单位：市水务局）'.replace('、', '、 ')]));
  });

  it('is never an exception, whatever byte is wrong', async () => {
    const samples = [await aPlan(), await pdfOf((pdf) => pdf.text('a plan of some length')), await wordFile('<w:p/>')];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        async (sample, where, bytes) => {
          const damaged = Uint8Array.from(sample);
          damaged.set(bytes.subarray(0, 4), Math.floor(where * (damaged.length - 8)));
          const answer: unknown = await readDocumentText(damaged).catch((error: unknown) => error);
          if (answer instanceof Error && !(answer instanceof Problem)) throw answer;
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('a PDF of 500 pages', () => {
  it('is read in less than 512 MB', async () => {
    const font = await songFont();
    const bytes = await pdfOf((pdf) => {
      pdf.font(font).fontSize(14);
      for (let page = 0; page < 500; page += 1) {
        if (page > 0) pdf.addPage();
        for (let row = 0; row < 20; row += 1)
          pdf.text(`第${page}页第${row}行，推进各项重点任务落实到位见效`, 72, 72 + row * 26, { lineBreak: false });
      }
    });
    const folder = mkdtempSync(join(tmpdir(), 'duban-'));
    writeFileSync(join(folder, 'plan.pdf'), bytes);
    const library = new URL('../../dist/libs/documents/src/index.js', import.meta.url).href;
    const script = `
      const { readDocumentText } = await import('${library}');
      const { readFileSync } = await import('node:fs');
      const { text, places } = await readDocumentText(readFileSync(process.argv[1]));
      console.log(JSON.stringify([text.split('\\n').length, places.at(-1).at, process.resourceUsage().maxRSS / 1024]));`;
    const { stdout } = await promisify(execFile)(process.execPath, [
      '--input-type=module',
      '-e',
      script,
      join(folder, 'plan.pdf'),
    ]);
    rmSync(folder, { recursive: true });
    const [lines, last, megabytes] = JSON.parse(stdout) as [number, object, number];
    expect([lines, last]).toEqual([10_000, { in: 'page', page: 500, line: 20 }]);
    expect(megabytes).toBeLessThan(512);
  });
});
