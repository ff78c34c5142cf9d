import { limits } from './limits.js';
import type { DocumentFormat, Place, PlaceInDocument, PositionedText, Unread, UnreadKind } from './positioned-text.js';
import { tooMuch, Unreadable } from './unreadable.js';

/** Puts a text together piece by piece and keeps the place of each. */
export class TextWriter {
  private readonly pieces: string[] = [];
  private readonly places: Place[] = [];
  private readonly notRead: Unread[] = [];
  private length = 0;
  private readonly paragraphs = { count: 0 };
  private tables = 0;

  /** A line of its own. Blank ones are kept: they part what belongs apart. */
  line(text: string, at: PlaceInDocument): void {
    if (this.length > 0) this.add('\n');
    this.piece(text, at);
  }

  /** The end of a page, by which the plan reader knows running heads and page numbers; the next line begins another. */
  endPage(): void {
    if (this.length > 0) this.add('\f');
  }

  /** A paragraph, counted. */
  paragraph(text: string): void {
    this.paragraphs.count += 1;
    this.line(text, { in: 'paragraph', paragraph: this.paragraphs.count });
  }

  /** The number of the next table. */
  nextTable(): number {
    this.tables += 1;
    return this.tables;
  }

  /** A piece of the line that was begun, with a place of its own. */
  piece(text: string, at: PlaceInDocument): void {
    this.places.push({ start: this.length, at });
    this.add(text);
  }

  /** What parts two pieces. */
  add(text: string): void {
    this.length += text.length;
    if (this.length > limits.characters) throw tooMuch('characters');
    this.pieces.push(text);
  }

  /** Something that may say something and is not read, behind what was written so far. */
  unread(what: UnreadKind, page: number | null): void {
    this.notRead.push({ what, start: this.length, page });
  }

  /** The whole text. Problems: `documentEmpty`. */
  end(format: DocumentFormat, encoding: string = format): PositionedText {
    // Word and PDF keep nothing below a blank but marks; the reader would take them for damage.
    const text = this.pieces.join('').replace(/[\0-\x08\x0e-\x1f\x7f]/g, ' ');
    if (text.trim() === '') throw new Unreadable('documentEmpty');
    return { format, encoding, text, places: this.places, unread: this.notRead };
  }
}
