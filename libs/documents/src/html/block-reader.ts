import { mostTableColumns } from '#libs/contracts';
import { isTag, isText, type AnyNode, type Element } from 'domhandler';
import { TableBuilder } from '../tables/table.js';
import { writeTable } from '../tables/write-table.js';
import { TextWriter } from '../text-writer.js';
import { countIn } from '../docx/count.js';
import { isFrame, isSkipped } from './main-content.js';

type Parent = { childNodes: AnyNode[] };

const blocks = new Set(
  'address article blockquote body caption center dd details div dl dt fieldset figcaption figure h1 h2 h3 h4 h5 h6 hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** How a list numbers, by its type or style; the formats are those of Word. */
const listFormats: Readonly<Record<string, [format: string, stop: string]>> = {
  a: ['lowerLetter', '.'],
  A: ['upperLetter', '.'],
  i: ['lowerRoman', '.'],
  I: ['upperRoman', '.'],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
};

/** Writes elements as paragraphs and tables. */
export class BlockReader {
  readonly writer = new TextWriter();
  private line = '';

  read(parent: Parent): void {
    this.visit(parent);
    this.endLine();
  }

  private visit(parent: Parent): void {
    for (const node of parent.childNodes) {
      if (isText(node)) this.line += node.data.replace(/[ \t\r\n]+/g, ' ');
      else if (isTag(node) && !isSkipped(node)) this.element(node);
    }
  }

  private element(element: Element): void {
    const { name } = element;
    if (name === 'br') return this.endLine();
    if (!blocks.has(name)) return this.visit(element);
    this.endLine();
    if (name === 'table' && !isFrame(element)) this.table(element);
    else if (name === 'ol') this.list(element);
    else if (name === 'pre') this.preformatted(element);
    else this.visit(element);
    this.endLine();
  }

  /** Items with the numbers that a browser prints. */
  private list(list: Element): void {
    const style =
      /list-style(?:-type)?\s*:[^;]*?([a-z]+(?:-[a-z]+)+|none)/i.exec(list.attribs['style'] ?? '')?.[1] ?? '';
    const [format, stop] = listFormats[style] ?? listFormats[list.attribs['type'] ?? ''] ?? ['decimal', '. '];
    let next = whole(list.attribs['start'], 1);
    for (const item of list.childNodes) {
      if (!isTag(item) || isSkipped(item)) continue;
      this.endLine();
      if (item.name === 'li' && style !== 'none') {
        next = whole(item.attribs['value'], next);
        this.line = `${countIn(format, next) ?? ''}${stop}`;
        next += 1;
      }
      this.firstLine(item);
      this.endLine();
    }
  }

  /** The number of an item stands in the line of its first paragraph. */
  private firstLine(item: Element): void {
    const first = item.childNodes.find((node) => isTag(node) || (isText(node) && node.data.trim() !== ''));
    if (first && isTag(first) && first.name === 'p') {
      this.visit(first);
      this.endLine();
      this.visit({ childNodes: item.childNodes.slice(item.childNodes.indexOf(first) + 1) });
    } else this.visit(item);
  }

  private preformatted(element: Element): void {
    for (const line of linesOf(element, true)) this.writer.paragraph(line);
  }

  private table(table: Element): void {
    const builder = new TableBuilder();
    for (const row of rowsOf(table)) {
      const cells = row.childNodes.filter(
        (node): node is Element => isTag(node) && /^t[dh]$/.test(node.name) && !isSkipped(node),
      );
      builder.row(
        cells.map((cell) => ({
          lines: linesOf(cell, false),
          colSpan: Math.min(mostTableColumns, Math.max(1, whole(cell.attribs['colspan'], 1))),
          rowSpan: Math.min(10_000, Math.max(1, whole(cell.attribs['rowspan'], 1))),
        })),
      );
    }
    writeTable(this.writer, builder.end());
  }

  private endLine(): void {
    const line = this.line.replace(/\u00a0/g, ' ').trim();
    this.line = '';
    if (line !== '') this.writer.paragraph(line);
  }
}

const whole = (text: string | undefined, otherwise: number): number => {
  const value = Number.parseInt(text ?? '', 10);
  return Number.isNaN(value) ? otherwise : value;
};

/** The rows of a table, in or out of a tbody; captions come before and stay outside. */
const rowsOf = (parent: Element): Element[] =>
  parent.childNodes.flatMap((node) => {
    if (!isTag(node) || isSkipped(node)) return [];
    return node.name === 'tr' ? [node] : /^(?:tbody|thead|tfoot)$/.test(node.name) ? rowsOf(node) : [];
  });

/** The lines inside an element. */
function linesOf(element: Element, preformatted: boolean): string[] {
  const lines: string[] = [''];
  const visit = (parent: Parent): void => {
    for (const node of parent.childNodes) {
      if (isText(node)) {
        if (preformatted) {
          const [first = '', ...others] = node.data.split(/\r?\n/);
          lines[lines.length - 1] += first;
          lines.push(...others);
        } else lines[lines.length - 1] += node.data.replace(/[ \t\r\n\u00a0]+/g, ' ');
      } else if (isTag(node) && !isSkipped(node)) {
        const breaks = node.name === 'br' || blocks.has(node.name);
        if (breaks) lines.push('');
        visit(node);
        if (breaks && node.name !== 'br') lines.push('');
      }
    }
  };
  visit(element);
  return lines.filter((line) => line.trim() !== '');
}
