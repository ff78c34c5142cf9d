import { ImageRun, Paragraph, Table, TableCell, TableRow, TextRun, type IImageOptions } from 'docx';
import { readDocumentText } from '#libs/documents';
import { aPicture } from '../support/documents/a-picture.js';
import { docxOf } from '../support/documents/make-docx.js';
import { picturedOfd, zipOf } from '../support/documents/make-ofd.js';
import { pdfOf, songFont } from '../support/documents/make-pdf.js';

const text = '治河方案：疏浚河道，由市水务局牵头，市财政局配合。';

/** What was not read, by its page or by the words before it. */
async function unreadIn(bytes: Uint8Array, name: string): Promise<string[]> {
  const document = await readDocumentText(bytes, name);
  return document.unread.map(({ what, start, page }) =>
    page === null ? `${what} behind ${document.text.slice(0, start).trimEnd().slice(-4)}` : `${what} ${page}`,
  );
}

describe('what a reader passes over is told', () => {
  it('of the pages of a PDF', async () => {
    const font = await songFont();
    const drawn: ((pdf: PDFKit.PDFDocument) => unknown)[] = [
      (pdf) => pdf.text(text, 72, 72),
      // a scan with its number
      (pdf) => pdf.image(aPicture, 0, 0, { width: 595, height: 842 }).text('— 2 —', 260, 760, { lineBreak: false }),
      // nothing
      () => undefined,
      // a seal alone
      (pdf) => pdf.image(aPicture, 100, 100, { width: 120, height: 120 }),
      // a logo beside text
      (pdf) => pdf.image(aPicture, 400, 40, { width: 100, height: 50 }).text(text, 72, 200),
      // words turned into outlines
      (pdf) => {
        for (let k = 0; k < 300; k += 1)
          pdf
            .moveTo(72 + (k % 20) * 20, 72 + k)
            .lineTo(80, 80)
            .lineTo(90, 100)
            .fill();
      },
      // a table that is a picture, below its title
      (pdf) => pdf.text('附件：治河方案任务分工表', 72, 72).image(aPicture, 72, 120, { width: 450, height: 500 }),
      // a ground with words on it
      (pdf) => pdf.image(aPicture, 0, 0, { width: 595, height: 842 }).text(text, 72, 72),
      (pdf) => {
        for (let k = 0; k < 12; k += 1) pdf.text(text, 72, 72 + k * 20);
      },
    ];
    const pdf = await pdfOf((page) => {
      page.font(font).fontSize(14);
      for (const [k, draw] of drawn.entries()) {
        if (k > 0) page.addPage();
        draw(page);
      }
    });
    expect(await unreadIn(pdf, 'a.pdf')).toEqual(['page 2', 'page 6', 'picture 7']);
  });

  it('of the pages of an OFD file', async () => {
    const ofd = await picturedOfd([
      { lines: [text], pictures: ['10 10 40 40'] },
      { lines: ['— 2 —'], pictures: ['0 0 210 297'] },
      { lines: [], pictures: [] },
      { lines: ['附件：治河方案任务分工表'], pictures: ['20 60 170 200'] },
      { lines: [text], pictures: ['0 0 210 297'] },
    ]);
    expect(await unreadIn(ofd, 'a.ofd')).toEqual(['page 2', 'picture 4']);
  });

  it('of the pictures in a Word file', async () => {
    const picture = (width: number, height: number, more: Partial<IImageOptions> = {}): ImageRun =>
      new ImageRun({ type: 'png', data: aPicture, transformation: { width, height }, ...more } as IImageOptions);
    const behind = {
      floating: { behindDocument: true, horizontalPosition: { offset: 0 }, verticalPosition: { offset: 0 } },
    };
    const docx = await docxOf([
      new Paragraph(`${text}甲段`),
      new Paragraph({ children: [picture(500, 600)] }),
      new Paragraph({ children: [picture(100, 100), new TextRun('乙段')] }),
      new Paragraph({ children: [picture(600, 800, behind), new TextRun('丙段')] }),
      new Paragraph('丁段'),
      new Table({
        rows: [
          new TableRow({ children: [new TableCell({ children: [new Paragraph({ children: [picture(500, 600)] })] })] }),
        ],
      }),
    ]);
    expect(await unreadIn(docx, 'a.docx')).toEqual(['picture behind 合。甲段', 'picture behind 段\n丁段']);
  });

  it('of what older programs left in a Word file', async () => {
    const body = (style: string): string =>
      `<w:p><w:r><w:t>${text}</w:t></w:r></w:p><w:p><w:r><w:object><v:shape style="${style}"><v:imagedata r:id="r1"/></v:shape><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r></w:p>`;
    const file = (style: string): Promise<Uint8Array> =>
      zipOf({
        '[Content_Types].xml': '<Types/>',
        'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body(style)}</w:body></w:document>`,
      });
    expect(await unreadIn(await file('width:415pt;height:200.5pt'), 'a.docx')).toEqual(['picture behind 局配合。']);
    expect(await unreadIn(await file('width:3cm;height:3cm'), 'a.docx')).toEqual([]);
  });
});
