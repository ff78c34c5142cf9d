import { readFileSync } from 'node:fs';
import { readDocumentText } from '#libs/documents';
import { parseOutline } from '#libs/plan-reader';
import { planDocx } from '../support/documents/make-docx.js';
import { planLines } from '../support/documents/plan-lines.js';

const plan = readFileSync(new URL('../../seeds/documents/qingdao-demo.txt', import.meta.url), 'utf8');

/** What an outline says, without the offsets, which differ with every program that wrote the file. */
function saidBy(text: string) {
  const { title, documentNumber, issuer, issuedOn, items, responsibilityRules, generalMeasures, warnings } =
    parseOutline(text);
  const units = (list: { printed: string; name: string }[]) => list.map(({ printed, name }) => [printed, name]);
  return {
    head: { title, documentNumber, issuer, issuedOn },
    items: items.map((item) => ({
      ref: item.ref,
      section: item.section,
      title: item.title,
      measures: item.measures.replace(/\s/g, ''),
      clause: item.clause,
      leads: units(item.leads),
      supporting: units(item.supporting),
      implementers: units(item.implementers),
      leadAssumed: item.leadAssumed,
      due: item.dueText,
      targets: item.targets.map(({ text, op, value, due }) => [text, op, value, due]),
    })),
    rules: responsibilityRules.map(({ text, itemRef, meanings }) => [
      text,
      itemRef,
      meanings.map(({ kind, scope }) => [kind, scope]),
    ]),
    general: generalMeasures.map(({ ref, title, section }) => [ref, title, section]),
    warnings: warnings.map(({ code, text }) => [code, text]),
  };
}

describe('the demonstration plan', () => {
  const expected = saidBy(plan);

  it.each<[kind: string, fileName: string, make: () => Promise<Uint8Array> | Uint8Array]>([
    ['text', 'plan.txt', () => Buffer.from(plan)],
    ['Word document with automatic numbers', 'plan.docx', () => planDocx(planLines(plan))],
  ])('gives the same outline as a %s', async (_, fileName, make) => {
    const { text } = await readDocumentText(await make(), fileName);
    expect(saidBy(text)).toEqual(expected);
  });
});
