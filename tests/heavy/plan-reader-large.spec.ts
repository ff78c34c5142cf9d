import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const megabytes = 10;
const script = fileURLToPath(new URL('../support/reading-time.mjs', import.meta.url));

/** Processor time in milliseconds, for the machine may be busy, of reading a text of a unit, repeated. */
function used(unit: string, head = ''): number {
  const text = JSON.stringify({ head, unit, bytes: megabytes * 1_000_000 });
  return Number(execFileSync(process.execPath, [script, text]).toString());
}

const item = (k: number): string =>
  `${k}.治理第${k}段河道。${'加强巡查，疏浚淤积，修复堤岸，改善水质。'.repeat(12)}到2025年，水质达标率达到90%以上。（责任单位：市水务局、市财政局、市住房城乡建设局）\n`;
const chapter = Array.from({ length: 27 }, (_, k) => item(k + 1)).join('');
const usedByOrdinary = (): number => used(chapter, '滨海市治水方案\n一、重点任务\n');

const most = 3;

describe(`a text of ${megabytes} MB`, () => {
  let usual = Infinity;
  beforeAll(() => {
    usual = usedByOrdinary();
  }, 120_000);

  it.each([
    ['opening brackets', '（'],
    ['brackets', '（）'],
    ['brackets within brackets', '（（（（））））'],
    ['numbers', '1234567890 '],
    ['Chinese numbers', '一二三四五六七八九十'],
    ['line breaks', '\n'],
    ['blanks', ' '],
    ['one line', '加强巡查，疏浚淤积，修复堤岸。'],
    ['one line without a stop', '水'],
    ['colons behind letters', 'a b c d:'],
    ['cells', '甲\t乙\t丙\t丁\n'],
    // These are two to ten times as many lines, headings, clauses or targets as a plan of that size has.
    ['headings', '一、甲\n（一）乙\n1.丙\n'],
    ['headings of one kind', '1.\n'],
    ['numbers with units', '到2025年达到90%以上，'],
    ['clauses', '（责任单位：市水务局、市财政局）'],
    ['English labels', 'Lead: Department of Health\n'],
  ])(
    `of nothing but %s takes at most ${most} times what ordinary text takes`,
    (what, unit) => {
      let least = used(unit) / usual;
      // Where it took long, both are measured again in the same moment.
      for (let times = 0; times < 3 && least > most; times += 1) least = Math.min(least, used(unit) / usedByOrdinary());
      console.log(`${what}: ${least.toFixed(2)} times ordinary text`);
      expect(least).toBeLessThanOrEqual(most);
    },
    120_000,
  );
});
