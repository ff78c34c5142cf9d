import { parseOutline } from '#libs/plan-reader';

const megabytes = 10;
/** So many bytes of a unit, repeated; at a length where no character is cut. */
const filled = (unit: string): string => unit.repeat(Math.floor((megabytes * 1_000_000) / Buffer.byteLength(unit)));

const item = (k: number): string =>
  `${k}.治理第${k}段河道。${'加强巡查，疏浚淤积，修复堤岸，改善水质。'.repeat(12)}到2025年，水质达标率达到90%以上。（责任单位：市水务局、市财政局、市住房城乡建设局）\n`;
const chapter = Array.from({ length: 27 }, (_, k) => item(k + 1)).join('');
const ordinary = `滨海市治水方案\n一、重点任务\n${filled(chapter)}`;

/** CPU time in milliseconds: the machine may be busy with other things. */
function used(text: string): number {
  const before = process.cpuUsage();
  parseOutline(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What an ordinary text of the size takes, measured before and again where something took long. */
let usual = Infinity;
beforeAll(() => {
  usual = used(ordinary);
}, 120_000);

describe(`a text of ${megabytes} MB`, () => {
  it.each([
    ['opening brackets', '（', 3],
    ['brackets', '（）', 3],
    ['brackets within brackets', '（（（（））））', 3],
    ['numbers', '1234567890 ', 3],
    ['Chinese numbers', '一二三四五六七八九十', 3],
    ['line breaks', '\n', 3],
    ['blanks', ' ', 3],
    ['one line', '加强巡查，疏浚淤积，修复堤岸。', 3],
    ['one line without a stop', '水', 3],
    ['colons behind letters', 'a b c d:', 3],
    ['cells', '甲\t乙\t丙\t丁\n', 3],
    // Each of these is two to ten times as many lines, headings, clauses or targets as a plan of that size has: what is
    // found in them is what takes the time, some three times as much. They stay in step with their length
    // (plan-reader-speed.spec.ts).
    ['headings', '一、甲\n（一）乙\n1.丙\n', 6],
    ['headings of one kind', '1.\n', 6],
    ['numbers with units', '到2025年达到90%以上，', 6],
    ['clauses', '（责任单位：市水务局、市财政局）', 6],
    ['English labels', 'Lead: Department of Health\n', 6],
  ])(
    'of nothing but %s takes at most so many times what ordinary text takes',
    (what, unit, most) => {
      const text = filled(unit);
      let least = used(text);
      for (let times = 0; times < 3 && least > most * usual; times += 1) {
        usual = Math.max(usual, used(ordinary));
        least = Math.min(least, used(text));
      }
      console.log(`${what}: ${(least / usual).toFixed(2)} times ${Math.round(usual)} ms`);
      expect(least).toBeLessThanOrEqual(most * usual);
    },
    120_000,
  );
});
