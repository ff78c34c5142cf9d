import { ZipFile } from 'yazl';
import { type RuledPage, ruledSize } from './ruled-table.js';

/** An archive of parts. */
export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [name, part] of Object.entries(parts))
    zip.addBuffer(Buffer.from(part), name, { compress: part.length > 0 });
  zip.end();
  const pieces: Buffer[] = [];
  return new Promise((resolve, reject) => {
    zip.outputStream.on('data', (piece: Buffer) => pieces.push(piece));
    zip.outputStream.on('end', () => resolve(Buffer.concat(pieces)));
    zip.outputStream.on('error', reject);
  });
}

const space = 'xmlns:ofd="http://www.ofdspec.org/2016"';
const xml = (content: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${content}`;
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const size = 5;
const perLine = 32;
const linesPerPage = 28;

/** A line as a text object: placed by its boundary, every second one by its matrix, in one code or in two. */
function textObject(id: number, text: string, x: number, y: number): string {
  const step = (count: number): string => (count > 1 ? ` DeltaX="g ${count - 1} ${size}"` : '');
  const half = text.length >> 1;
  const code = (from: number, to: number): string =>
    `<ofd:TextCode X="${from * size}" Y="${size}"${step(to - from)}>${escaped(text.slice(from, to))}</ofd:TextCode>`;
  const codes = id % 3 === 0 && half > 0 ? code(0, half) + code(half, text.length) : code(0, text.length);
  const place = id % 2 === 0 ? `Boundary="${x} ${y} 170 8"` : `Boundary="0 0 210 297" CTM="1 0 0 1 ${x} ${y}"`;
  return `<ofd:TextObject ID="${id}" ${place} Font="1" Size="${size}">${codes}</ofd:TextObject>`;
}

/** The parts that name a document's pages, with a template for each. */
function documentParts(pages: number): Record<string, string> {
  const each = (part: (k: number) => string): string => Array.from({ length: pages }, (_, k) => part(k)).join('');
  return {
    'OFD.xml': xml(
      `<ofd:OFD ${space} DocType="OFD" Version="1.0"><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    ),
    'Doc_0/Document.xml': xml(
      `<ofd:Document ${space}><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${each(
        (k) => `<ofd:TemplatePage ID="${5000 + k}" BaseLoc="Tpls/Tpl_${k}/Content.xml"/>`,
      )}</ofd:CommonData><ofd:Pages>${each((k) => `<ofd:Page ID="${6000 + k}" BaseLoc="Pages/Page_${k}/Content.xml"/>`)}</ofd:Pages></ofd:Document>`,
    ),
  };
}

const page = (content: string, template = ''): string =>
  xml(`<ofd:Page ${space}>${template}<ofd:Content><ofd:Layer ID="1">${content}</ofd:Layer></ofd:Content></ofd:Page>`);

/**
 * A plan as an OFD file, written from the text of GB/T 33190-2016: no file of another program is part of the project. The page
 * number is on a template below each page; the objects stand in the file in another order than on the page.
 */
export function planOfd(lines: readonly string[]): Promise<Uint8Array> {
  const broken = lines.flatMap((line) =>
    Array.from({ length: Math.max(1, Math.ceil(line.length / perLine)) }, (_, k) =>
      line.slice(k * perLine, (k + 1) * perLine),
    ),
  );
  const pages = Array.from({ length: Math.ceil(broken.length / linesPerPage) }, (_, k) =>
    broken.slice(k * linesPerPage, (k + 1) * linesPerPage),
  );
  const parts = documentParts(pages.length);
  for (const [k, of] of pages.entries()) {
    const objects = of.flatMap((line, row) => (line === '' ? [] : [textObject(10 + row, line, 20, 20 + row * 9)]));
    parts[`Doc_0/Tpls/Tpl_${k}/Content.xml`] = page(textObject(2, `— ${k + 1} —`, 95, 280));
    parts[`Doc_0/Pages/Page_${k}/Content.xml`] = page(
      objects.reverse().join(''),
      `<ofd:Template TemplateID="${5000 + k}"/>`,
    );
  }
  return zipOf(parts);
}

const millimetres = (points: number): number => Math.round((points / 72) * 25.4 * 1000) / 1000;

/** Pages with a ruled table; a line is a path of its own (GB/T 33190, 9), placed by its boundary. */
export function ruledOfd(pages: readonly RuledPage[]): Promise<Uint8Array> {
  const parts = documentParts(pages.length);
  const letter = millimetres(ruledSize);
  for (const [k, { words, lines }] of pages.entries()) {
    const texts = words.map(({ text, x, y }, n) => {
      const steps = text.length > 1 ? ` DeltaX="g ${text.length - 1} ${letter}"` : '';
      const code = `<ofd:TextCode X="0" Y="${letter}"${steps}>${escaped(text)}</ofd:TextCode>`;
      return `<ofd:TextObject ID="${1000 + n}" Boundary="${millimetres(x)} ${millimetres(y)} 170 8" Font="1" Size="${letter}">${code}</ofd:TextObject>`;
    });
    const paths = lines.map(({ from, to }, n) => {
      const [x, y] = [millimetres(from[0]), millimetres(from[1])];
      const [right, below] = [millimetres(to[0]) - x, millimetres(to[1]) - y];
      return `<ofd:PathObject ID="${3000 + n}" Boundary="${x} ${y} ${right || 0.2} ${below || 0.2}" LineWidth="0.2"><ofd:AbbreviatedData>M 0 0 L ${right} ${below}</ofd:AbbreviatedData></ofd:PathObject>`;
    });
    parts[`Doc_0/Tpls/Tpl_${k}/Content.xml`] = page('');
    parts[`Doc_0/Pages/Page_${k}/Content.xml`] = page([...paths, ...texts].join(''));
  }
  return zipOf(parts);
}

/** Pages of words and pictures, each picture at its place in millimetres: left, top, width, height. */
export function picturedOfd(
  pages: readonly { lines: readonly string[]; pictures: readonly string[] }[],
): Promise<Uint8Array> {
  const parts = documentParts(pages.length);
  for (const [k, { lines, pictures }] of pages.entries()) {
    const texts = lines.map((line, row) => textObject(10 + row, line, 20, 20 + row * 9));
    const images = pictures.map((box, n) => `<ofd:ImageObject ID="${500 + n}" ResourceID="9" Boundary="${box}"/>`);
    parts[`Doc_0/Tpls/Tpl_${k}/Content.xml`] = page('');
    parts[`Doc_0/Pages/Page_${k}/Content.xml`] = page([...images, ...texts].join(''));
  }
  return zipOf(parts);
}
