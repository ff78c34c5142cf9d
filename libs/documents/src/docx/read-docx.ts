import type { Package } from '../package/open-package.js';
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  elementsOf,
  nameOf,
  parseXml,
  type AnyNode,
  type Element,
} from '../package/xml.js';
import type { PositionedText } from '../positioned-text.js';
import type { TableCell } from '../tables/table.js';
import { writeTable } from '../tables/write-table.js';
import { TextWriter } from '../text-writer.js';
import { Unreadable } from '../unreadable.js';
import { Numbering } from './numbering.js';
import { paragraphText, type ParagraphText } from './paragraph.js';
import { isLarge, pageAreaOf } from './pictures.js';
import { listPlaceOf, Styles } from './styles.js';

type Parent = { childNodes: AnyNode[] };

/** Reads a Word document: its paragraphs with the numbers that Word gives them, its tables, and its notes at the end. */
export async function readDocx(archive: Package): Promise<PositionedText> {
  const main = await mainPart(archive);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const part = async (name: string): Promise<Element | undefined> => {
    const bytes = await archive.readIfThere(folder + name);
    return bytes ? elementsOf(parseXml(bytes))[0] : undefined;
  };
  const styles = new Styles(await part('styles.xml'));
  const body = descend(parseXml(await archive.read(main)), 'document', 'body');
  if (!body) throw new Unreadable('documentDamaged');
  const reader = new BodyReader(styles, new Numbering(await part('numbering.xml'), styles), pageAreaOf(body));
  reader.blocks(body);
  reader.notes(await part('footnotes.xml'), 'footnote');
  reader.notes(await part('endnotes.xml'), 'endnote');
  return reader.writer.end('docx');
}

/** The part with the text, by the relations of the archive: some programs give it another name. */
async function mainPart(archive: Package): Promise<string> {
  const bytes = await archive.readIfThere('_rels/.rels');
  const relations = bytes ? childrenOf(childOf(parseXml(bytes), 'Relationships'), 'Relationship') : [];
  const main = relations.find((relation) => attributeOf(relation, 'Type')?.endsWith('/officeDocument') === true);
  const target = attributeOf(main, 'Target')?.replace(/^\//, '');
  return target !== undefined && archive.has(target) ? target : 'word/document.xml';
}

/** Elements that only wrap what is printed. */
const wrappers = new Set(['sdt', 'sdtContent', 'ins', 'moveTo', 'customXml', 'smartTag', 'AlternateContent', 'Choice']);

class BodyReader {
  readonly writer = new TextWriter();
  private noteCount = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly pageArea: number,
  ) {}

  /** Paragraphs and tables, in their order. */
  blocks(parent: Parent): void {
    for (const element of elementsOf(parent)) {
      const name = nameOf(element);
      if (name === 'p') {
        const { text, boxes, pictures } = paragraphText(element);
        this.writer.paragraph(this.numberOf(element, text) + text);
        this.unread(pictures);
        for (const box of boxes) this.blocks(box);
      } else if (name === 'tbl') writeTable(this.writer, this.rows(element));
      else if (wrappers.has(name)) this.blocks(element);
    }
  }

  /** Notes stand behind the text: inside it they would cut a sentence in two. */
  notes(part: Element | undefined, name: string): void {
    for (const note of childrenOf(part, name)) {
      if (attributeOf(note, 'type') !== undefined) continue;
      const lines = this.linesOf(note).filter((line) => line.trim() !== '');
      if (lines.length === 0) continue;
      this.noteCount += 1;
      if (this.noteCount === 1) this.writer.add('\n');
      for (const line of lines) this.writer.line(line, { in: 'note', note: this.noteCount });
    }
  }

  /** Pictures of cells and notes are told of where their table or note begins. */
  private unread(pictures: ParagraphText['pictures']): void {
    for (const area of pictures) if (isLarge(area, this.pageArea)) this.writer.unread('picture', null);
  }

  /** A paragraph without text has no number, though Word would count it where it belongs to a list. */
  private numberOf(paragraph: Element, text: string): string {
    const properties = childOf(paragraph, 'pPr');
    const own = listPlaceOf(properties);
    const style = this.styles.numberingOf(attributeOf(childOf(properties, 'pStyle'), 'val'));
    const list = own.list ?? style?.list;
    if (list === undefined || list === '0') return '';
    const number = this.numbering.next(list, own.level ?? style?.level ?? 0);
    return text.trim() === '' ? '' : number;
  }

  private rows(table: Element): TableCell[][] {
    return all(table, 'tr').map((row) => {
      const before = childOf(childOf(row, 'trPr'), 'gridBefore');
      let column = count(attributeOf(before, 'val'), 0);
      return all(row, 'tc').map((cell): TableCell => {
        const properties = childOf(cell, 'tcPr');
        const span = count(attributeOf(childOf(properties, 'gridSpan'), 'val'), 1);
        const merge = childOf(properties, 'vMerge');
        const at = column;
        column += span;
        const continues = merge !== undefined && attributeOf(merge, 'val') !== 'restart';
        return { lines: this.linesOf(cell), column: at, span, continues };
      });
    });
  }

  /** The text of a cell or note, line by line; a table inside a cell becomes lines too. */
  private linesOf(parent: Parent): string[] {
    return elementsOf(parent).flatMap((element): string[] => {
      const name = nameOf(element);
      if (name === 'p') {
        const { text, boxes, pictures } = paragraphText(element);
        this.unread(pictures);
        return [...(this.numberOf(element, text) + text).split('\n'), ...boxes.flatMap((box) => this.linesOf(box))];
      }
      if (name === 'tbl') return this.rows(element).flatMap((row) => row.flatMap(({ lines }) => lines));
      return wrappers.has(name) ? this.linesOf(element) : [];
    });
  }
}

/** A span, as large as Word allows. */
const count = (value: string | undefined, otherwise: number): number => {
  const number = Number(value);
  return value !== undefined && Number.isInteger(number) && number >= 0 && number <= 63 ? number : otherwise;
};

/** Rows and cells may be wrapped too. */
const all = (parent: Parent, name: string): Element[] =>
  elementsOf(parent).flatMap((element) => {
    if (nameOf(element) === name) return [element];
    return wrappers.has(nameOf(element)) ? all(element, name) : [];
  });
