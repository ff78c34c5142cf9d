import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const megabytes = 10;
const script = fileURLToPath(new URL('../support/reading-time.mjs', import.meta.url));

interface Reading {
  /** Processor time in milliseconds, for the machine may be busy. */
  readonly time: number;
  /** Whether there were more tasks than are read at once. */
  readonly refused: boolean;
}

/** Reads a text of a unit, repeated. */
function read(unit: string, head = ''): Reading {
  const text = JSON.stringify({ head, unit, bytes: megabytes * 1_000_000 });
  return JSON.parse(execFileSync(process.execPath, [script, text]).toString()) as Reading;
}

const rowOfTable = `1\t${'加强巡查，疏浚淤积，修复堤岸，改善水质。'.repeat(9)}\t市水务局\t市财政局、市住房城乡建设局\t2025年底\n`;
const header = '序号\t工作任务\t责任单位\n';
/** The demonstration plan over and over is ordinary text: its duties, units and targets stand as close as in published plans. */
const demonstration = readFileSync(
  fileURLToPath(new URL('../../seeds/documents/qingdao-demo.txt', import.meta.url)),
  'utf8',
);

function usedByOrdinary(): number {
  const { time, refused } = read(demonstration);
  if (refused) throw new Error('Ordinary text is to be read, not refused.');
  return time;
}

const most = 3;

describe(`a text of ${megabytes} MB`, () => {
  let usual = Infinity;
  beforeAll(() => {
    usual = usedByOrdinary();
  }, 120_000);

  it.each<[what: string, ...text: Parameters<typeof read>]>([
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
    ['rows of two words', '1\t建站\t市水务局\n', header],
    ['rows without a unit', '1\t建站3座\t\n', header],
    ['rows that lost a cell', '建站\t市水务局\n', header],
    ['units below a row', '\t\t市水务局\n', `${header}1\t建站\t市水务局\n`],
    ['sums', '合计\t3\t5\n', header],
    ['running heads', '滨海市人民政府公报\n第1页\n'],
    ['points of two words without a unit', '1.建站3座。\n'],
    ['targets of one task', '到2025年，建站3座，植树5万株，甲率90%以上；', '1.治水。（责任单位：市水务局）\n'],
    ['targets of many tasks', '1.到2025年，建站3座，植树5万株，甲率90%以上。\n'],
    ['ranges', '3—5个，'],
    ['recurrences', '每年建站1座，'],
    ['rules', '各区市为以下任务的责任单位，不再单独列出。'],
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
      const first = read(...text);
      let least = first.time / usual;
      // Where it took long, both are measured again in the same moment.
      for (let times = 0; times < 3 && least > most; times += 1)
        least = Math.min(least, read(...text).time / usedByOrdinary());
      console.log(`${what}: ${least.toFixed(2)} times ordinary text${first.refused ? ', refused' : ''}`);
      expect(least).toBeLessThanOrEqual(most);
    },
    120_000,
  );
});
