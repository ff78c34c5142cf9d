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
const rowOfTable = `1\t${'加强巡查，疏浚淤积，修复堤岸，改善水质。'.repeat(9)}\t市水务局\t市财政局、市住房城乡建设局\t2025年底\n`;
const usedByOrdinary = (): number => used(chapter, '滨海市治水方案\n一、重点任务\n');

const most = 3;

describe(`a text of ${megabytes} MB`, () => {
  let usual = Infinity;
  beforeAll(() => {
    usual = usedByOrdinary();
  }, 120_000);

  it.each<[what: string, ...text: Parameters<typeof used>]>([
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
    ['cells between bars', '|甲|乙|丙|丁|\n'],
    ['bars', '|'],
    ['rulings', '|--|--|--|\n'],
    ['headers without a table', '序号 责任单位\n'],
    ['header words', '责任单位\n'],
    ['headers of tables', '序号\t工作任务\t责任单位\n'],
    ['rows parted by blanks', '1 治理河道 市水务局\n', '序号 工作任务 责任单位\n'],
    ['rows of a table', rowOfTable, '序号\t工作任务\t牵头单位\t配合单位\t完成时限\n'],
    ['rows of two words', '1\t建站\t市水务局\n', '序号\t工作任务\t责任单位\n'],
    ['points of two words', '1.建站。（责任单位：市水务局）\n'],
    ['rows between bars', rowOfTable.replaceAll('\t', '|'), '序号|工作任务|牵头单位|配合单位|完成时限\n'],
    // These are two to ten times as many lines, headings, clauses or targets as a plan of that size has.
    ['headings', '一、甲\n（一）乙\n1.丙\n'],
    ['headings of one kind', '1.\n'],
    ['numbers with units', '到2025年达到90%以上，'],
    ['words that hold for ever', '建成泵站1座，长期坚持，'],
    ['dates that are past', '到2014年，建成泵站1座，'],
    ['damaged numbers', '1.甲。到2025年，甲率达到4?6个。\n2.乙。到2025年，乙率达到4?6个。\n'],
    ['clauses', '（责任单位：市水务局、市财政局）'],
    ['English points', '- open 12 clinics by 2027\n- train 30 teachers\n', 'Plan\n1. Health. Open clinics.\n'],
    ['English labels', 'Lead: Department of Health\n'],
  ])(
    `of nothing but %s takes at most ${most} times what ordinary text takes`,
    (what, ...text) => {
      let least = used(...text) / usual;
      // Where it took long, both are measured again in the same moment.
      for (let times = 0; times < 3 && least > most; times += 1)
        least = Math.min(least, used(...text) / usedByOrdinary());
      console.log(`${what}: ${least.toFixed(2)} times ordinary text`);
      expect(least).toBeLessThanOrEqual(most);
    },
    120_000,
  );
});
