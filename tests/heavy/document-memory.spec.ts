import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { planDocx } from '../support/documents/make-docx.js';
import { zipOf } from '../support/documents/make-ofd.js';

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const wordFile = (body: string): Promise<Uint8Array> =>
  zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<w:document ${word}><w:body>${body}</w:body></w:document>`,
  });
/** So much of a piece, repeated. */
const filled = (piece: string, bytes: number): string => piece.repeat(Math.floor(bytes / Buffer.byteLength(piece)));
const paragraph = '<w:p><w:r><w:t>推进各项重点任务落实到位见效</w:t></w:r></w:p>';
const cell = '<w:tc><w:tcPr><w:gridSpan w:val="63"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>';

const documents: Readonly<Record<string, () => Uint8Array | Promise<Uint8Array>>> = {
  'bomb.docx': () => wordFile(filled(paragraph, 46_000_000)),
  'elements.docx': () => wordFile('<w:p/>'.repeat(490_000)),
  'grid.docx': () =>
    wordFile(`<w:tbl><w:tr>${cell.repeat(1_000)}</w:tr>${'<w:tr><w:tc><w:p/></w:tc></w:tr>'.repeat(40_000)}</w:tbl>`),
  'table.html': () =>
    Buffer.from(
      `<html><table>${filled(`<tr>${'<td>推进各项重点任务</td>'.repeat(4)}</tr>`, 10_000_000)}</table></html>`,
    ),
  'list.md': () => Buffer.from(filled('# 甲\n\n- 乙 **丙**\n\n|a|b|\n|-|-|\n|1|2|\n\n', 8_000_000)),
  'plan.docx': () => planDocx([{ level: 0, text: '落实治河任务。（责任单位：市水务局）' }]),
};

describe('a process that reads documents', () => {
  it('stays below 512 MB, whatever is handed in at once', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'duban-'));
    for (const [name, make] of Object.entries(documents)) writeFileSync(join(folder, name), await make());
    const library = new URL('../../dist/libs/documents/src/index.js', import.meta.url).href;
    // As large as the api is when it has been at work for a while.
    const script = `
      const { readDocumentText } = await import('${library}');
      const { readFileSync } = await import('node:fs');
      globalThis.held = Array.from({ length: 120_000 }, (_, k) => ({ k, text: 'x'.repeat(300) + k, list: [k, k] }));
      const outcome = (name) => readDocumentText(readFileSync(process.argv[1] + '/' + name), name).then(
        () => 'read', ({ code, extension }) => code + ': ' + extension?.limit);
      const outcomes = await Promise.all(${JSON.stringify(Object.keys(documents))}.map(outcome));
      console.log(JSON.stringify([outcomes, process.resourceUsage().maxRSS / 1024]));`;
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, folder]);
    rmSync(folder, { recursive: true });
    const [outcomes, megabytes] = JSON.parse(stdout) as [string[], number];
    console.log(`${Math.round(megabytes)} MB: ${outcomes.join(', ')}`);
    expect(new Set(outcomes)).toEqual(new Set(['documentTooComplex: memory', 'read']));
    expect(outcomes.at(-1)).toBe('read');
    expect(megabytes).toBeLessThan(512);
  }, 240_000);
});
