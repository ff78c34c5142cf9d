import { kindOf } from './detect.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what a file is', () => {
  it.each<[string, string, string]>([
    ['a page behind comments', '<!-- a --> <!-- b -->\n<!DOCTYPE html><html>', 'html'],
    ['a page behind a declaration', '<?xml version="1.0"?><html lang="zh">', 'html'],
    ['text that speaks of a page', '请见 <html> 标签', 'txt'],
    ['a comment that holds a page', '<!-- <html> --> 正文', 'txt'],
  ])('%s', async (_, text, kind) => expect(await kindOf(bytes(text), '方案.txt')).toBe(kind));

  it.each<[what: string, text: string, mediaType: string]>([
    ['rich text', '{\\rtf1\\ansi 治河}', 'application/rtf'],
    [
      'a text of LibreOffice in one piece',
      '<?xml version="1.0"?>\n<office:document office:version="1.3">',
      'application/vnd.oasis.opendocument.text-flat-xml',
    ],
    [
      'a Word file of 2003',
      '<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?><w:wordDocument/>',
      'application/msword',
    ],
    [
      'a page with its pictures',
      'MIME-Version: 1.0\r\nX: y\r\nContent-Type: multipart/related; boundary="b"\r\n',
      'multipart/related',
    ],
  ])('is a format to be saved anew: %s', async (_, text, mediaType) => {
    await expect(kindOf(bytes(text), '方案.doc')).rejects.toMatchObject({
      code: 'documentLegacyFormat',
      extension: { mediaType },
    });
  });

  it('is seen at once, also of a thousand comments that lead nowhere', async () => {
    const before = process.cpuUsage();
    expect(await kindOf(bytes(`${'<!---->'.repeat(1000)}x`), '方案.txt')).toBe('txt');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
