import { kindOf } from './detect.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what a file is', () => {
  it.each<[string, string, string]>([
    ['a page behind comments', '<!-- a --> <!-- b -->\n<!DOCTYPE html><html>', 'html'],
    ['a page behind a declaration', '<?xml version="1.0"?><html lang="zh">', 'html'],
    ['text that speaks of a page', '请见 <html> 标签', 'txt'],
    ['a comment that holds a page', '<!-- <html> --> 正文', 'txt'],
  ])('%s', async (_, text, kind) => expect(await kindOf(bytes(text), '方案.txt')).toBe(kind));

  it('is seen at once, also of a thousand comments that lead nowhere', async () => {
    const before = process.cpuUsage();
    expect(await kindOf(bytes(`${'<!---->'.repeat(1000)}x`), '方案.txt')).toBe('txt');
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
