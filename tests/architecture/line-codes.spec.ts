import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outlineWarningCodes, problemCatalogue } from '#libs/contracts';
import { projectRoot } from './cruise.js';

const sources = readdirSync(join(projectRoot, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\/src\/.*\.ts$/.test(path) && !/\.spec\.ts$|\/fixtures\//.test(path))
  // They read, draw or describe; what they find is no line of a refusal.
  .filter((path) => !/^(?:plan-reader|documents|contracts)\//.test(path))
  .map((path) => readFileSync(join(projectRoot, 'libs', path), 'utf8'));

/** Where a source gives a line its code: as a property or a constant, to whoever notes a mistake, or as the key of its words. */
const places = [
  /\bcode\s*[:=]\s*([^;,{}\n]*(?:\n\s+[?:|] [^\n]*)*)/g,
  /\b(?:(?:fail|fault|refuse)\(|told\(one, )\s*('\w+')/g,
  /^const words(?::[^\n]*)? = \{\n([^]*?)\n\}/gm,
];
const codesIn = (text: string): string[] =>
  places.flatMap((place) =>
    [...text.matchAll(place)].flatMap(([, found = '']) =>
      [...found.matchAll(/(?<!\[)'([a-z]\w*)'|^ {2}([a-z]\w*): /gm)].map(([, quoted, key]) => quoted ?? key ?? ''),
    ),
  );
/** Kinds of doubt that the reader has about a text; they become questions, which have words of their own. */
const doubts: ReadonlySet<string> = new Set(outlineWarningCodes);
const codes = new Set(sources.flatMap(codesIn).filter((code) => !doubts.has(code)));

const words = (language: string) =>
  Object.keys(
    (
      JSON.parse(readFileSync(join(projectRoot, `apps/web/src/i18n/${language}.json`), 'utf8')) as {
        problemLine: object;
      }
    ).problemLine,
  );

describe('the lines of a refusal', () => {
  it('are found in the sources, in whatever form they are written', () => {
    const ofEachForm = ['noRow', 'groupLeads', 'noLead', 'itemSubmitted', 'kind', 'login', 'choice', 'broken'];
    const ofTables = ['tenfold', 'notAsked', 'waiting', 'objected', 'leftOut', 'nested'];
    expect([...ofEachForm, ...ofTables].filter((code) => !codes.has(code))).toEqual([]);
    expect(codes.size).toBeGreaterThan(80);
  });

  it.each(['zh-CN', 'en'])('have a sentence each, in the catalogue or on the page: %s', (language) => {
    const known = new Set([...Object.keys(problemCatalogue), ...words(language)]);
    expect([...codes].filter((code) => !known.has(code)).toSorted()).toEqual([]);
  });

  it('have no sentence that no line needs', () => {
    expect(words('en').filter((code) => !codes.has(code))).toEqual([]);
  });
});
