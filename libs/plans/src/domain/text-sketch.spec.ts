import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { decodeText } from '#libs/plan-reader';
import { isSameDocument, likeness, textSketch } from './text-sketch.js';
import { PLAN } from './fixtures/a-draft.js';

const han = fc.string({ unit: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((code) => String.fromCodePoint(code)) });

describe('a sketch of a text', () => {
  it.each([
    ['other line breaks', (text: string) => text.replace(/(.{7})/g, '$1\n')],
    ['full-width digits and other punctuation', (text: string) => text.replaceAll('。', '.').replaceAll('2', '２')],
    ['page numbers', (text: string) => text.replace(/\n/g, '\n- 3 -\n')],
    ['a page footer', (text: string) => `${text}\n主办：海州市人民政府`],
  ])('is of the same document with %s', (_, extracted) => {
    expect(isSameDocument(textSketch(PLAN), textSketch(extracted(PLAN)))).toBe(true);
  });

  it('is of another document where the text is another', () => {
    const other = PLAN.replace(/[一-龥]/g, (character) => String.fromCodePoint(character.codePointAt(0)! + 1));
    expect(isSameDocument(textSketch(PLAN), textSketch(other))).toBe(false);
  });

  it('of a text without Chinese is like none, not even itself', () => {
    expect(textSketch('Plan 2025')).toEqual([]);
    expect(likeness([], [])).toBe(0);
  });

  it('is ascending, of at most 256 numbers PostgreSQL’s bigint holds, and exactly like itself', () => {
    fc.assert(
      fc.property(fc.array(han, { maxLength: 60 }), (parts) => {
        const sketch = textSketch(parts.join(''));
        expect(sketch).toEqual([...new Set(sketch)].sort((a, b) => a - b));
        expect(sketch.length).toBeLessThanOrEqual(256);
        expect(sketch.every(Number.isSafeInteger)).toBe(true);
        if (sketch.length > 0) expect(likeness(sketch, sketch)).toBe(1);
      }),
    );
  });

  it('estimates the common share of two texts within a few hundredths', () => {
    const characters = Array.from({ length: 6_000 }, (_, index) =>
      String.fromCodePoint(0x4e00 + ((index * 7919) % 20_000)),
    );
    const text = (from: number, to: number) => characters.slice(from, to).join('');
    // 4,000 of 6,000 grams are in both.
    expect(likeness(textSketch(text(0, 5_000)), textSketch(text(1_000, 6_000)))).toBeCloseTo(4 / 6, 1);
  });
});

/** Real documents are not part of the project; they lie beside it, or where DUBAN_PLANS says. */
const folder = process.env['DUBAN_PLANS'] ?? fileURLToPath(new URL('../../../../../shared/plans', import.meta.url));
const required = process.env['DUBAN_PLANS'] !== undefined || process.env['CI'] !== undefined;
if (!required && !existsSync(folder)) {
  console.log(`The real plans are not at ${folder}: their sketches are left out.`);
} else {
  describe('sketches of real documents', () => {
    const sketchOf = (name: string) => textSketch(decodeText(readFileSync(`${folder}/documents/${name}.txt`)).text);

    it('tell that a plan from a web page and from a PDF is the same', () => {
      expect(likeness(sketchOf('qingdao-2024-web'), sketchOf('qingdao-2024-pdf'))).toBeGreaterThan(0.95);
    });

    it.each([
      ['qingdao-2024-web', 'weihai-2024'],
      ['qingdao-2024-web', 'jining-2024'],
      ['weihai-2024', 'jining-2024'],
      ['qingdao-2024-web', 'qingdao-results-2025'],
    ])('tell %s and %s apart', (one, other) => {
      expect(likeness(sketchOf(one), sketchOf(other))).toBeLessThan(0.3);
    });
  });
}
