import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff } from './unpack-woff.js';

const resolve = createRequire(import.meta.url).resolve;
const folder = (): string => dirname(resolve('@fontsource/noto-serif-sc/package.json'));

/** The weights a document is set in. */
export type Weight = 400 | 700;

const kept = new Map<string, Promise<Buffer>>();
/** A file of the font package, read once. */
function fontFile(name: string): Promise<Buffer> {
  const known = kept.get(name) ?? readFile(join(folder(), 'files', `${name}.woff`)).then(unpackWoff);
  kept.set(name, known);
  return known;
}

/** The characters of GB 2312 and more, of one weight. */
export const chineseFont = (weight: Weight): Promise<Buffer> =>
  fontFile(`noto-serif-sc-chinese-simplified-${weight}-normal`);

/** Of a character that the font above has not: the numbered part of the font that has it, by the package's own list. */
export async function rareFont(codePoint: number, weight: Weight): Promise<{ name: string; bytes: Buffer } | null> {
  for (const [part, ranges] of Object.entries(await parts())) {
    if (!/^\[\d+\]$/.test(part) || !covers(ranges, codePoint)) continue;
    const name = `noto-serif-sc-${part.slice(1, -1)}-${weight}-normal`;
    return { name, bytes: await fontFile(name) };
  }
  return null;
}

let list: Promise<Record<string, string>> | undefined;
const parts = (): Promise<Record<string, string>> =>
  (list ??= readFile(join(folder(), 'unicode.json'), 'utf8').then(
    (text) => JSON.parse(text) as Record<string, string>,
  ));

/** Whether `U+1234,U+2000-20ff` holds a character. */
const covers = (ranges: string, codePoint: number): boolean =>
  ranges.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return codePoint >= parseInt(from, 16) && codePoint <= parseInt(to, 16);
  });
