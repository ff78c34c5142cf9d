import { type ImprintLine, imprintLines, INNER_LINE, OUTER_LINE } from './imprint-lines.js';
import { layLines } from './lay-lines.js';
import type { OfficialDocument } from './official-document.js';
import { markSize, page, pitch, points, signatureMiddle, type } from './page-layout.js';
import { TypeSetter } from './type-setter.js';

const left = points(page.left);
const width = points(page.textWidth);
const RED = '#d7000f';
/** What a character takes less or more than its size, so that 28 stand in a line. */
const SPACING = pitch.character - type.body;

/** The same document for reading: lines and characters on the grid of the standard, the font embedded. */
export async function renderPdf(document: OfficialDocument): Promise<Buffer> {
  const setter = new TypeSetter();
  const { mark, number, title, recipients, paragraphs, signature, day, signer, imprint } = document;
  await setter.prepare(mark + title, 700);
  const small = imprint === null ? [] : [imprint.copiesTo, imprint.office, imprint.day];
  const words = [number, signer ?? '', recipients, ...paragraphs, signature, day, ...small];
  await setter.prepare(`${words.join('')}签发人抄送印发：。— 0123456789`, 400);
  setter.pdf.info.Title = title;
  new Pages(setter).lay(document);
  return setter.bytes();
}

/** Fills pages line by line from the top of the text. */
class Pages {
  private line = 0;
  private pages = 0;

  constructor(private readonly setter: TypeSetter) {}

  lay({ mark, number, signer, title, recipients, paragraphs, signature, day, imprint }: OfficialDocument): void {
    this.turn();
    this.head(mark, number, signer);
    const widthOf = (character: string): number => this.setter.widthOf(character, type.title, 700);
    for (const line of layLines(title, width, 0, widthOf)) this.centred(line, type.title, 700);
    this.skip(1);
    if (recipients !== '') this.paragraph(`${recipients}：`, 0);
    for (const paragraph of paragraphs) this.paragraph(paragraph, 2);
    const foot = imprint === null ? [] : imprintLines(imprint, (text) => this.setter.widthOf(text, type.imprint));
    this.signed(signature, day);
    if (foot.length > 0) this.imprint(foot);
  }

  private head(mark: string, number: string, signer: string | null): void {
    const size = markSize(mark.length);
    const top = points(page.top + page.markBelowTop);
    this.setter.pdf.fillColor(RED);
    this.setter.set(mark, left + (width - this.setter.widthOf(mark, size, 700)) / 2, top + size / 2, size, 700);
    this.setter.pdf.fillColor('black');
    this.line = Math.ceil((points(page.markBelowTop) + size) / pitch.line) + 2;
    const middle = this.middle();
    if (signer === null)
      this.setter.set(number, left + (width - this.setter.widthOf(number, type.body)) / 2, middle, type.body);
    else {
      const signed = `签发人：${signer || '　　　　'}`;
      this.setter.set(number, left + type.body, middle, type.body);
      const wide = this.setter.widthOf(signed, type.body);
      this.setter.set(signed, left + width - type.body - wide, middle, type.body);
    }
    const rule = middle + type.body / 2 + points(page.lineBelowNumber);
    this.setter.pdf
      .moveTo(left, rule)
      .lineTo(left + width, rule)
      .lineWidth(1.5)
      .stroke(RED);
    this.skip(3);
  }

  private paragraph(text: string, indent: number): void {
    const advance = (character: string): number => this.setter.widthOf(character, type.body) + SPACING;
    const lines = layLines(text, width, indent * pitch.character, advance);
    for (const [index, line] of lines.entries()) {
      this.room(1);
      const x = left + (index === 0 ? indent * pitch.character : 0);
      this.setter.set(line, x, this.middle(), type.body, 400, SPACING);
      this.skip(1);
    }
  }

  /** 版记 at the foot of the text, each part under a line as wide as the text; on a page of its own where there is no room. */
  private imprint(foot: readonly ImprintLine[]): void {
    this.room(foot.length);
    const bottom = points(page.top + page.textHeight);
    for (const [index, { left: begin, right: end, ruled }] of foot.entries()) {
      const top = bottom - (foot.length - index) * pitch.line;
      if (ruled) this.rule(top, index === 0 ? OUTER_LINE : INNER_LINE);
      this.setter.set(begin, left + type.imprint, top + pitch.line / 2, type.imprint);
      const x = left + width - type.imprint - this.setter.widthOf(end, type.imprint);
      if (end !== '') this.setter.set(end, x, top + pitch.line / 2, type.imprint);
    }
    this.rule(bottom, OUTER_LINE);
  }

  private rule(y: number, thickness: number): void {
    this.setter.pdf
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(points(thickness))
      .stroke('black');
  }

  /** Signature and date stay together, one above the other. */
  private signed(signature: string, day: string): void {
    this.room(3);
    this.skip(1);
    for (const text of [signature, day]) {
      const x = left + signatureMiddle - this.setter.widthOf(text, type.body) / 2;
      this.setter.set(text, Math.min(x, left + width - this.setter.widthOf(text, type.body)), this.middle(), type.body);
      this.skip(1);
    }
  }

  private centred(text: string, size: number, weight: 400 | 700): void {
    this.room(1);
    this.setter.set(text, left + (width - this.setter.widthOf(text, size, weight)) / 2, this.middle(), size, weight);
    this.skip(1);
  }

  private middle(): number {
    return points(page.top) + (this.line + 0.5) * pitch.line;
  }

  private skip(lines: number): void {
    this.line += lines;
  }

  private room(lines: number): void {
    if (this.line + lines > page.lines) this.turn();
  }

  private turn(): void {
    this.setter.pdf.addPage();
    this.pages += 1;
    this.line = 0;
    const text = `— ${this.pages} —`;
    const wide = this.setter.widthOf(text, type.pageNumber);
    const x = this.pages % 2 === 1 ? left + width - wide - type.pageNumber : left + type.pageNumber;
    const middle = points(page.top + page.textHeight + page.numberBelowText) + type.pageNumber / 2;
    this.setter.set(text, x, middle, type.pageNumber);
  }
}
