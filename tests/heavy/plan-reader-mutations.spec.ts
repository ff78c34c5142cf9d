import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Outline, OutlineItem, OutlineWarning } from '#libs/contracts';
import { decodeText, parseOutline } from '#libs/plan-reader';
import { withRealPlans } from '../support/real-plans.js';

const names = ['qingdao-2024-pdf', 'qingdao-2024-web', 'weihai-2024', 'jining-2024'];

const bare = (text: string): string => text.replace(/[\s\uFEFF]/gu, '');
const unitsOf = (item: OutlineItem): string[] =>
  [...item.leads, ...item.supporting, ...item.guiding, ...item.implementers].map(({ printed }) => bare(printed));

/** Every place where one character is taken out, by what it is. */
function places(text: string, outline: Outline): Record<string, number[]> {
  const inClause = (i: number): boolean =>
    outline.items.some(({ clauseSpan: [start, end] }) => start - 6 <= i && i < end + 2);
  const all = [...Array(text.length).keys()];
  const where = (pattern: RegExp): number[] => all.filter((i) => pattern.test(text.charAt(i)));
  const label = [...text.matchAll(/责\s*任\s*单\s*位/g)].flatMap((match) =>
    [...match[0]].flatMap((c, k) => (c.trim() === '' ? [] : [match.index + k])),
  );
  return {
    'a bracket': where(/[（）()〔〕【】[\]]/),
    'a character of 责任单位': label,
    'a 、 of a clause': where(/、/).filter(inClause),
    'a line break of a clause': where(/\n/).filter(inClause),
    'a digit': where(/[0-9０-９]/),
  };
}

/** The warnings that the whole text does not give. */
function fresh(before: readonly OutlineWarning[], after: readonly OutlineWarning[]): OutlineWarning[] {
  const known = new Map<string, number>();
  const key = ({ code, text }: OutlineWarning): string => `${code} ${bare(text)}`;
  for (const warning of before) known.set(key(warning), (known.get(key(warning)) ?? 0) + 1);
  return after.filter((warning) => {
    const left = known.get(key(warning)) ?? 0;
    known.set(key(warning), left - 1);
    return left <= 0;
  });
}

/**
 * Whether every duty is still there with all its units. Where the missing character stood in the clause itself, two
 * names may have become one: the draft asks who that is.
 */
function keepsDuties(before: Outline, after: Outline, missing: number): boolean {
  if (after.items.length < before.items.length) return false;
  return before.items.every((item, k) => {
    const units = unitsOf(item);
    const now = unitsOf(after.items[k]!).join('');
    const [start, end] = item.clauseSpan;
    if (start - 6 <= missing && missing < end + 2) return now.length >= units.join('').length - 1;
    const leads = after.items[k]!.leads.map(({ printed }) => bare(printed));
    return (
      units.every((unit) => now.includes(unit)) && item.leads.every(({ printed }) => leads.includes(bare(printed)))
    );
  });
}

withRealPlans((folder) => {
  describe('a plan that lost one character', () => {
    it.each(names)(
      '%s loses no duty without a question',
      (name) => {
        const { text } = decodeText(readFileSync(join(folder, 'documents', `${name}.txt`)));
        const whole = parseOutline(text);
        const silent: string[] = [];
        for (const [what, positions] of Object.entries(places(text, whole))) {
          let lost = 0;
          for (const i of positions) {
            const outline = parseOutline(text.slice(0, i) + text.slice(i + 1));
            if (keepsDuties(whole, outline, i)) continue;
            lost += 1;
            if (fresh(whole.warnings, outline.warnings).length === 0) silent.push(`${what} at ${i}`);
          }
          console.log(`${name}: ${positions.length} times without ${what}, a duty lost ${lost} times`);
        }
        expect(silent).toEqual([]);
      },
      300_000,
    );
  });

  describe('a target of a plan', () => {
    it.each(names)(
      '%s has each of its numbers in one place, whichever line break is taken out or put in',
      (name) => {
        const { text } = decodeText(readFileSync(join(folder, 'documents', `${name}.txt`)));
        const values = (outline: Outline): string[] =>
          outline.items.flatMap((item) =>
            item.targets.map(({ op, value, unit }) => `${op} ${value ?? ''}${unit ?? ''}`),
          );
        const whole = parseOutline(text);
        const spans = whole.items.flatMap((item) => item.targets.map(({ span }) => span));
        const changed: string[] = [];
        for (const [start, end] of spans) {
          const inside = text.slice(start, end);
          const joined = text.slice(0, start) + inside.replaceAll(/[\r\n]+/g, '') + text.slice(end);
          const middle = start + Math.floor(inside.length / 2);
          for (const other of [joined, `${text.slice(0, middle)}\n${text.slice(middle)}`])
            if (values(parseOutline(other)).join() !== values(whole).join()) changed.push(inside);
        }
        console.log(`${name}: ${spans.length} targets`);
        expect(changed).toEqual([]);
      },
      300_000,
    );
  });
});
