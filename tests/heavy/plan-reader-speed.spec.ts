import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Problem } from '#libs/kernel';
import { DUTY_LIMIT, parseOutline } from '#libs/plan-reader';
import { SeededRandom, seedOfRun } from '../support/seeded-random.js';

const item = (k: number): string =>
  `${k}.治理第${k}段河道。${'加强巡查，疏浚淤积，修复堤岸，改善水质。'.repeat(12)}到2025年，水质达标率达到90%以上。（责任单位：市水务局、市财政局、市住房城乡建设局）`;
const plan = (items: number): string =>
  `滨海市治水方案\n一、重点任务\n${Array.from({ length: items }, (_, k) => item(k + 1)).join('\n')}\n二、保障措施\n（一）加强领导。重视。\n`;

/** Reads a text, which may have more tasks than are read at once. */
function read(text: string): void {
  try {
    parseOutline(text);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'documentTooManyDuties') throw error;
  }
}

/** CPU time of the fastest of several readings, in milliseconds: the machine may be busy with other things. */
function fastest(text: string, times: number): number {
  let best = Infinity;
  for (let k = 0; k < times; k += 1) {
    const before = process.cpuUsage();
    read(text);
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  return best;
}

/** The least of several measures, once it is small enough: both sides are measured in the same moment, for the machine may be busy. */
function least(measure: () => number, enough: number): number {
  let found = measure();
  for (let times = 0; times < 5 && found >= enough; times += 1) found = Math.min(found, measure());
  return found;
}

// Four times the text takes four to five times as long; a quadratic step would make it sixteen.
const MOST_GROWTH = 7;

/** Ten million of them take at most three times as long (`plan-reader-large`); an eighth of a million cold may take longer. */
const MOST_SLOWER = 12;

const fragments = [
  ...[
    '\n',
    '\r\n',
    '\f',
    '\t',
    '|',
    '| -- |',
    '　',
    '  ',
    '（',
    '）',
    '、',
    '，',
    '。',
    '；',
    '：',
    '“',
    '《',
    '》',
    '—',
    '-',
    '#',
    '* ',
  ],
  ...[
    '1.',
    '（一）',
    '一、',
    '①',
    '第一条',
    '第1页',
    '— 3 —',
    '1/10',
    '滨海市人民政府公报',
    '滨海市人民政府办公室',
    '海政发〔2024〕5号',
  ],
  ...[
    '附件1',
    '序号\t工作任务\t责任单位\n',
    '牵头单位',
    '责任单位：',
    '市水务局',
    '各区市',
    '有关部门',
    '等',
    '负责',
    '牵头',
    '配合',
  ],
  ...[
    '到2025年',
    '6月底前',
    '每年',
    '长期坚持',
    '达到90%以上',
    '建成泵站3座',
    '其中',
    '分别',
    '12',
    '4?6',
    '1∶055',
    '3—5个',
    '合计',
  ],
  ...['2024年3月1日', '2024/3/1', '10:30', 'http://a.cn/', '索引号：', '打印', '特此通知。', '以下任务均由'],
  ...['Lead: ', 'The plan ', 'each year ', 'open 12 clinics ', '\ue000', '⼀', '\u00a0'],
];

describe('reading', () => {
  it('reads 3 MB a second, and takes at most 11 times as long for ten times the text', () => {
    const small = plan(27);
    const large = small.repeat(10);
    fastest(small, 60);
    const millisecondsPerMegabyte = () => (fastest(small, 60) * 1e6) / Buffer.byteLength(small);
    expect(least(millisecondsPerMegabyte, 1000 / 3)).toBeLessThan(1000 / 3);
    const growth = () => fastest(large, 20) / Math.max(fastest(small, 60), 0.5);
    expect(least(growth, 11)).toBeLessThan(11);
  });

  it.each([
    ['rows that share one number', '\t建设泵站\t市水务局\n'],
    ['lines below its last row', '短句。\n'],
  ])('takes as much longer as a table has more %s, however many', (_, line) => {
    const table = (times: number) => `序号\t任务\t责任单位\n1\t治河工程\t市水务局\n${line.repeat(times)}`;
    fastest(table(2_000), 3);
    const short = fastest(table(DUTY_LIMIT / 4 - 1), 3);
    expect(fastest(table(DUTY_LIMIT - 1), 2)).toBeLessThan(short * MOST_GROWTH);
  });

  it('reads more lines than a call takes arguments', () => {
    const text = `序号\t任务\t责任单位\n1\t治河工程\t市水务局\n${'短句。\n'.repeat(200_000)}`;
    expect(parseOutline(text).items).toHaveLength(1);
  });

  it.each([
    '（',
    '（责任单位：',
    '责任单位：',
    '责任单位：市教育局、',
    '责任单位：市教育局\n',
    '由市教育局负责。',
    '（一）甲（责任单位：市教育局）\n',
    '市教育局会同',
    '水',
    '一、\n',
    '1.\n',
    '01个',
    '《',
    ']',
    '序号\n任务\n责任单位\n',
    '序号 任务 责任单位\n',
    '序号 任务 责任单位\n1 甲 市水务局\n',
    '| 序号 | 任务 | 责任单位 |\n',
    '|',
    '甲。\n市水务局负责\n',
    '各县区各部门、',
    '序号\t任务\t责任单位\n1\t甲\t市水务局\n\t乙\t市水务局、\n市财政局\n',
    '各项均需各县（市、区）落实，',
    '市水务局、\n3\n',
    '。（市水务局）',
    '到2025年，',
    '1个、',
    '（1个',
    '“1”',
    '1，',
    '90%以上的',
    '每2年',
    '由1%提高到',
    '甲率和乙率分别达到1%、',
    '以甲为主，',
  ])('grows in step with an eighth of a million characters of %j', (unit) => {
    const text = (length: number): string => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const growth = (): number => fastest(text(1 << 17), 1) / Math.max(fastest(text(1 << 15), 3), 20);
    expect(least(growth, MOST_GROWTH)).toBeLessThan(MOST_GROWTH);
  });

  it('reads no text made of a few fragments, over and over, many times slower than the demonstration plan', () => {
    const seed = seedOfRun();
    const random = new SeededRandom(seed);
    const length = 1 << 17;
    const perByte = (text: string, times: number): number => fastest(text, times) / Buffer.byteLength(text);
    const plan = readFileSync(
      fileURLToPath(new URL('../../seeds/documents/qingdao-demo.txt', import.meta.url)),
      'utf8',
    );
    const ordinary = (): number => perByte(plan.repeat(Math.ceil(length / plan.length)), 3);
    const usual = ordinary();
    const slow: string[] = [];
    for (let times = 0; times < 150; times += 1) {
      const unit = Array.from({ length: 1 + random.below(5) }, () => random.of(fragments)).join('');
      const text = unit.repeat(Math.ceil(length / unit.length));
      const compared = (): number => perByte(text, 1) / ordinary();
      // what takes in proportion to the square of its length takes a hundred times as long
      if (perByte(text, 1) / usual >= MOST_SLOWER && least(compared, MOST_SLOWER) >= MOST_SLOWER)
        slow.push(`${JSON.stringify(unit)} with seed ${seed}`);
    }
    expect(slow).toEqual([]);
  });

  it('looks at no more of a deadline in a table than one can be', () => {
    const table = (cell: string): string =>
      `治水方案\n序号\t工作任务\t责任单位\t完成时限\n1\t疏浚河道\t市水务局\t${cell}\n`;
    expect(fastest(table('每月'.repeat(50_000)), 1)).toBeLessThan(2_000);
  });
});
