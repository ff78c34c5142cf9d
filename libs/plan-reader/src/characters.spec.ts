import { describe, expect, it } from '@jest/globals';
import { parseOutline } from './index.js';

const HALF_CHARACTER = /\p{Cs}/u;

/** Every text in the outline, of warnings and items alike. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

// Of 𠮷, two units of UTF-16, any cut after a fixed number of units falls in the middle for one of two beginnings.
const rare = '𠮷'.repeat(90);

describe('a cut text', () => {
  it.each([
    ['lost character', (opening: string) => `方案\n${rare}${opening}\uFFFD${opening}${rare}\n`],
    ['title', (opening: string) => `方案\n1.${opening}${rare}（责任单位：市水务局）\n`],
    ['first phrase', (opening: string) => `方案\n${opening}${rare}（责任单位：市水务局）\n`],
    ['long remainder', (opening: string) => `方案\n1.治河。（责任单位：市水务局）\n2.${opening}${rare}\n${rare}\n`],
  ])('holds whole characters only (%s)', (_name, text) => {
    for (const opening of ['', '字']) {
      const outline = parseOutline(text(opening));
      expect(outline.warnings.length + outline.items.length).toBeGreaterThan(0);
      expect(texts(outline).filter((part) => HALF_CHARACTER.test(part))).toEqual([]);
      for (const { span } of outline.warnings)
        expect(HALF_CHARACTER.test(outline.text.slice(span[0], span[1]))).toBe(false);
    }
  });
});
