import { parseOutline } from './index.js';

const HALF_CHARACTER = /\p{Cs}/u;

/** Every text in the outline, of warnings and items alike. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

// Of 𠮷, two units of UTF-16, any cut after a fixed number of units falls in the middle for one of two beginnings.
const rare = '𠮷'.repeat(90);

describe('a cut text', () => {
  it.each([
    ['lost character', (opening: string) => `方案\n${rare}${opening}\uFFFD${opening}${rare}\n`],
    ['title', (opening: string) => `方案\n1.${opening}${rare}（责任单位：市水务局）\n`],
    ['first phrase', (opening: string) => `方案\n${opening}${rare}（责任单位：市水务局）\n`],
    ['long remainder', (opening: string) => `方案\n1.治河。（责任单位：市水务局）\n2.${opening}${rare}\n${rare}\n`],
  ])('holds whole characters only (%s)', (_name, text) => {
    for (const opening of ['', '字']) {
      const outline = parseOutline(text(opening));
      expect(outline.warnings.length + outline.items.length).toBeGreaterThan(0);
      expect(texts(outline).filter((part) => HALF_CHARACTER.test(part))).toEqual([]);
      for (const { span } of outline.warnings)
        expect(HALF_CHARACTER.test(outline.text.slice(span[0], span[1]))).toBe(false);
    }
  });
});

describe('traditional characters', () => {
  const { items, responsibilityRules } = parseOutline(
    '青山市工作方案\n1.疏浚河道。（牽頭單位：市水務局；責任單位：市財政局、市農業農村局，各縣（市、區）人民政府，排在首位的為牽頭單位，下同）\n' +
      '2.整治港口。（市交通運輸局會同有關部門負責，2026年12月底前完成）\n',
  );

  it('are read as the simplified ones, and quoted as printed', () => {
    expect(items.map(({ leads }) => leads.map(({ printed, name }) => [printed, name]))).toEqual([
      [['市水務局', '市水务局']],
      [['市交通運輸局', '市交通运输局']],
    ]);
    expect(items[0]!.supporting.map(({ printed }) => printed)).toEqual(['市財政局', '市農業農村局']);
    expect(items[0]!.implementers.map(({ printed }) => printed)).toEqual(['各縣（市、區）人民政府']);
    expect(items[1]).toMatchObject({ openEnded: true, leadAssumed: false });
    expect(responsibilityRules.map(({ text }) => text)).toEqual(['排在首位的為牽頭單位，下同']);
  });
});
