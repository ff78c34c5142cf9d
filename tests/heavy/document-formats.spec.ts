import { readFileSync } from 'node:fs';
import type { Outline } from '#libs/contracts';
import { placeAt, readDocumentText } from '#libs/documents';
import { parseOutline } from '#libs/plan-reader';
import { gb18030 } from '../support/encodings.js';
import { planDocx } from '../support/documents/make-docx.js';
import { planHtml } from '../support/documents/make-html.js';
import { planOfd, ruledOfd } from '../support/documents/make-ofd.js';
import { planPdf, ruledPdf } from '../support/documents/make-pdf.js';
import { xlsxOf } from '../support/documents/make-xlsx.js';
import { type RuledPage, ruledPages } from '../support/documents/ruled-table.js';
import { planLines } from '../support/documents/plan-lines.js';

// The font of the PDF has no sign of ratio (∶).
const plan = readFileSync(new URL('../../seeds/documents/qingdao-demo.txt', import.meta.url), 'utf8').replaceAll(
  '∶',
  '：',
);
const lines = plan.trim().split('\n');

const units = (list: { printed: string; name: string }[]) => list.map(({ printed, name }) => [printed, name]);

/** What an outline says, without the offsets, which differ with every program that wrote the file. */
function saidBy(text: string) {
  const { title, documentNumber, issuer, issuedOn, items, ...other } = parseOutline(text);
  return {
    head: { title, documentNumber, issuer, issuedOn },
    items: items.map((item) => ({
      ref: item.ref,
      section: item.section,
      title: item.title,
      measures: item.measures.replace(/\s/g, ''),
      clause: item.clause.replace(/\s/g, ''),
      leads: units(item.leads),
      supporting: units(item.supporting),
      implementers: units(item.implementers),
      leadAssumed: item.leadAssumed,
      due: item.dueText,
      targets: item.targets.map(({ text, op, value, due }) => [text, op, value, due]),
    })),
    rules: other.responsibilityRules.map(({ text, itemRef, meanings }) => [
      text,
      itemRef,
      meanings.map(({ kind, scope }) => [kind, scope]),
    ]),
    general: other.generalMeasures.map(({ ref, title: of, section }) => [ref, of, section]),
    // Only a file with pages has page numbers, and says so.
    warnings: other.warnings
      .filter(({ code }) => code !== 'furnitureInSentence')
      .map(({ code, text: of }) => [code, of]),
  };
}

/** What a table of the same tasks says. */
const dutiesOf = (items: Outline['items']) =>
  items.map(({ title, measures, leads, supporting, targets, dueText }) => ({
    title: title.replace(/。$/, ''),
    measures: measures.replace(/\s/g, ''),
    leads: units(leads),
    supporting: units(supporting),
    targets: targets.map(({ text, op, value, unit, due }) => [text, op, value, unit, due]),
    due: dueText,
  }));
const printed = (list: { printed: string }[]): string => list.map((unit) => unit.printed).join('、');

const columns = ['序号', '工作任务', '主要措施', '牵头单位', '配合单位', '完成时限'];
/** The plan prints no deadline of its own for an item; its table has some, by which targets without a date are due. */
const deadlines = [
  { printed: null, due: null },
  { printed: '2027年底', due: '2027-12' },
  { printed: '2026年6月底前', due: '2026-06' },
] as const;
const deadlineOf = (at: number) => deadlines[at % deadlines.length]!;
const rowsOf = (items: Outline['items']): string[][] =>
  items.map((item, at) => [
    String(at + 1),
    item.title.replace(/。$/, ''),
    item.measures.replace(/\s/g, ''),
    printed(item.leads),
    printed(item.supporting),
    deadlineOf(at).printed ?? '',
  ]);
const dutiesOfTable = (items: Outline['items']) =>
  dutiesOf(
    items.map((item, at) => ({
      ...item,
      dueText: deadlineOf(at).printed,
      targets: item.targets.map((target) => ({ ...target, due: target.due ?? deadlineOf(at).due })),
    })),
  );

describe('the demonstration plan', () => {
  const expected = saidBy(plan);

  it.each<[kind: string, fileName: string, make: () => Promise<Uint8Array> | Uint8Array]>([
    ['text', 'plan.txt', () => Buffer.from(plan)],
    ['Word document with automatic numbers', 'plan.docx', () => planDocx(planLines(plan))],
    ['page of a site', 'plan.html', () => Buffer.from(planHtml(lines))],
    ['page of a site in GB18030', 'plan.htm', () => gb18030(planHtml(lines, 'gb2312'))],
    ['Markdown file', 'plan.md', () => Buffer.from(plan.replace(/^(一、|二、|三、|四、)/gm, '## $1'))],
    ['PDF with numbered pages', 'plan.pdf', () => planPdf(lines)],
    ['OFD file with numbered pages', 'plan.ofd', () => planOfd(lines)],
  ])('gives the same outline as a %s', async (_, fileName, make) => {
    const { text } = await readDocumentText(await make(), fileName);
    expect(saidBy(text)).toEqual(expected);
  });

  it.each<
    [
      kind: string,
      fileName: string,
      make: (pages: RuledPage[]) => Promise<Uint8Array>,
      widths: number[],
      padding: number,
    ]
  >([
    ['PDF', 'plan.pdf', ruledPdf, [28, 88, 148, 78, 88, 58], 4],
    ['PDF whose cells stand 2 points apart', 'plan.pdf', ruledPdf, [22, 92, 92, 72, 152, 52], 1],
    ['OFD file', 'plan.ofd', ruledOfd, [28, 88, 148, 78, 88, 58], 4],
  ])('gives the same duties as a ruled table over the pages of a %s', async (_, fileName, make, widths, padding) => {
    const { items, title } = parseOutline(plan);
    const rows = rowsOf(items);
    const pages = ruledPages(
      `${title}任务分工表`,
      widths,
      [columns, ...[...rows, ...rows, ...rows].map((row, at) => [String(at + 1), ...row.slice(1)])],
      padding,
    );
    expect(pages.length).toBeGreaterThan(1);
    const document = await readDocumentText(await make(pages), fileName);
    const expected = dutiesOfTable(items);
    expect(dutiesOf(parseOutline(document.text).items)).toEqual([...expected, ...expected, ...expected]);
    const first = document.text.indexOf(rows[0]![1]!);
    expect(placeAt(document, first)).toEqual({ in: 'cell', table: 1, row: 2, column: 2 });
  });

  it('gives the same duties as a workbook of its task table', async () => {
    const { items, title } = parseOutline(plan);
    const workbook = await xlsxOf([
      [{ value: `${title}任务分工表`, columnSpan: columns.length }, ...Array<null>(columns.length - 1).fill(null)],
      columns,
      ...rowsOf(items).map((row) => row.map((cell) => cell || null)),
    ]);
    const { text } = await readDocumentText(workbook, 'plan.xlsx');
    expect(dutiesOf(parseOutline(text).items)).toEqual(dutiesOfTable(items));
  });
});
