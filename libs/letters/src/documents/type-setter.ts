import PDFDocument from 'pdfkit';
import { chineseFont, rareFont, type Weight } from './fonts.js';
import { page, points } from './page-layout.js';

type Pdf = InstanceType<typeof PDFDocument>;
/** What pdfkit says of a font that is embedded; its types leave it out. */
interface Embedded {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Sets single lines of text on a page; a character that the font has not is taken from the part of the font that has it. */
export class TypeSetter {
  readonly pdf: Pdf = new PDFDocument({
    size: [points(page.width), points(page.height)],
    margin: 0,
    autoFirstPage: false,
    lang: 'zh-CN',
  });
  private readonly fontOf = new Map<string, string>();

  /** Embeds what a text needs in a weight, before it is measured or set. */
  async prepare(text: string, weight: Weight): Promise<void> {
    const whole = `serif-${weight}`;
    this.pdf.registerFont(whole, await chineseFont(weight));
    this.pdf.font(whole);
    const { font } = (this.pdf as unknown as { _font: Embedded })._font;
    for (const character of new Set(text)) {
      const codePoint = character.codePointAt(0) ?? 0;
      this.fontOf.set(`${weight}${character}`, whole);
      if (font.hasGlyphForCodePoint(codePoint)) continue;
      const rare = await rareFont(codePoint, weight);
      if (!rare) continue;
      this.pdf.registerFont(rare.name, rare.bytes);
      this.fontOf.set(`${weight}${character}`, rare.name);
    }
  }

  widthOf(text: string, size: number, weight: Weight = 400): number {
    return this.runs(text, weight).reduce(
      (sum, [font, run]) => sum + this.pdf.font(font).fontSize(size).widthOfString(run),
      0,
    );
  }

  /** Sets a line with its left edge at `x` and the middle of its characters at `middle`. */
  set(text: string, x: number, middle: number, size: number, weight: Weight = 400, spacing = 0): void {
    let at = x;
    for (const [font, run] of this.runs(text, weight)) {
      this.pdf.font(font).fontSize(size);
      this.pdf.text(run, at, middle - this.pdf.currentLineHeight() / 2, {
        lineBreak: false,
        characterSpacing: spacing,
      });
      at += this.pdf.widthOfString(run) + [...run].length * spacing;
    }
  }

  async bytes(): Promise<Buffer> {
    const parts: Buffer[] = [];
    const ended = new Promise<void>((resolve, reject) => {
      this.pdf.on('data', (part: Buffer) => parts.push(part));
      this.pdf.on('end', resolve);
      this.pdf.on('error', reject);
    });
    this.pdf.end();
    await ended;
    return Buffer.concat(parts);
  }

  private runs(text: string, weight: Weight): [font: string, run: string][] {
    const runs: [string, string][] = [];
    for (const character of text) {
      const font = this.fontOf.get(`${weight}${character}`) ?? `serif-${weight}`;
      const last = runs.at(-1);
      if (last?.[0] === font) last[1] += character;
      else runs.push([font, character]);
    }
    return runs;
  }
}
