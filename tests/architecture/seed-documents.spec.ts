import { readFileSync } from 'node:fs';
import { parseOutline } from '#libs/plan-reader';
import { groups, issuedPlan, planToImport, type SeedDocument, units } from '../../seeds/src/index.js';

const textOf = ({ fileName }: SeedDocument): string =>
  readFileSync(new URL(`../../seeds/documents/${fileName}`, import.meta.url), 'utf8');

const keyByName = new Map(
  [...units, ...groups].flatMap(({ key, name, aliases }) =>
    [name, ...aliases].map((printed) => [printed, key] as const),
  ),
);

/**
 * The units each item prints, read without the plan reader: the texts are our own and regular, and this test is to
 * say whether the text or the reader is at fault.
 */
function printedUnits(document: SeedDocument): string[][] {
  const clauses = [...textOf(document).matchAll(/（责任单位：([^）]*)）/g)].map((match) => match[1] ?? '');
  return clauses.map((clause) => {
    const list = clause
      .replace(/。.*$/, '')
      .replace(/，排第一位.*$/, '')
      .replace(/等$/, '');
    return list.split('，').flatMap((part) => (keyByName.has(part) ? [part] : part.split('、')));
  });
}

const leadsAndSupports = (document: SeedDocument, key: string): { leads: number[]; supports: number[] } => {
  const places = printedUnits(document).map((names) => names.findIndex((name) => keyByName.get(name) === key));
  const numbersWhere = (holds: (place: number) => boolean): number[] =>
    places.flatMap((place, at) => (holds(place) ? [at + 1] : []));
  return { leads: numbersWhere((place) => place === 0), supports: numbersWhere((place) => place > 0) };
};

describe.each([issuedPlan, planToImport])('the demonstration text $fileName', (document) => {
  it('says at its head that it is not official', () => {
    expect(textOf(document).split('\n')[0]).toBe('（演示文本，内容为虚构改写，非正式文件）');
    expect(textOf(document).split('\n')).toContain(document.title);
  });

  it('gives every item units', () => {
    expect(printedUnits(document)).toHaveLength(document.itemCount);
  });

  it('names only units of the demonstration city, but for those left unknown', () => {
    const unknown = printedUnits(document)
      .flat()
      .filter((name) => !keyByName.has(name));
    expect(unknown).toEqual(document.unknownUnits);
  });

  it('prints the aliases it is said to print and otherwise each unit by its own name', () => {
    const names = new Set([...units, ...groups].map(({ name }) => name));
    const groupKeys = new Set(groups.map(({ key }) => key));
    const aliases = [...new Set(printedUnits(document).flat())]
      .map((printed) => ({ printed, unitKey: keyByName.get(printed) ?? '' }))
      .filter(({ printed, unitKey }) => unitKey !== '' && !names.has(printed) && !groupKeys.has(unitKey));
    expect(aliases).toEqual(document.aliasesUsed);
  });

  it('is read by the plan reader as it is printed', () => {
    const { title, items, warnings } = parseOutline(textOf(document));
    const readUnits = items.map(({ leads, supporting, implementers }) =>
      [...leads, ...supporting, ...implementers].map(({ printed }) => printed),
    );
    expect(title).toBe(document.title);
    expect(readUnits).toEqual(printedUnits(document));
    // A task may have no date of its own, as in real plans; nothing else is doubtful but what is damaged on purpose.
    const doubts = warnings.map(({ code }) => code).filter((code) => code !== 'itemWithoutDeadline');
    expect(doubts).toEqual(document.damagedNumbers.map(() => 'damagedNumber'));
  });

  it('holds the damaged numbers it is said to hold', () => {
    expect(textOf(document).match(/1[:：∶]\d{2,}/g) ?? []).toEqual(document.damagedNumbers);
  });
});

describe('the issued demonstration plan', () => {
  it.each([
    { key: 'medical-insurance', leads: [25], supports: [5, 6, 8, 15, 22, 27] },
    { key: 'finance', leads: [24], supports: [2, 23, 26] },
    { key: 'education', leads: [], supports: [9, 10, 12, 19] },
    { key: 'all-districts', leads: [], supports: [2] },
  ])('hands $key what its log-in promises', ({ key, leads, supports }) => {
    expect(leadsAndSupports(issuedPlan, key)).toEqual({ leads, supports });
  });
});
