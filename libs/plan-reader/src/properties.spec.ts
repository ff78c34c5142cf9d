import { outlineSchema } from '#libs/contracts';
import fc from 'fast-check';
import { parseOutline } from './index.js';

const units = ['市水务局', '市财政局', '市住房城乡建设局', '市委宣传部', '市市场监管局', '滨海海事局', '各区人民政府'];
const titles = ['治理河道', '保护水源', '更新管网', '推广节水', '建设泵站', '巡查堤防'];
const pieces = [
  ...units,
  ...titles,
  ...[
    '一、',
    '（一）',
    '1.',
    '2．',
    '第一条',
    '①',
    '（责任单位：',
    '牵头单位：',
    '配合单位:',
    '（',
    '）',
    '〔',
    '〕',
    '【',
    '】',
  ],
  ...[
    '、',
    '，',
    '。',
    '；',
    '：',
    '等',
    '牵头',
    '负责',
    '会同',
    '配合',
    '按职责分工负责',
    '下同',
    '以下均需',
    '不再列出',
  ],
  ...[
    '\n',
    '\r\n',
    '\f',
    '\t',
    '\u3000',
    ' ',
    '\uFEFF',
    '\u200B',
    '\uE010',
    '— 3 —',
    '1：05',
    '2025年',
    '《',
    '》',
    '机密★',
    '𠮷',
  ],
  ...[
    '到2026年，',
    '达到',
    '90%',
    '以上',
    '分别',
    '每年',
    '1：0.5',
    '5个',
    '“',
    '”',
    '前3位',
    '三级',
    '由',
    '覆盖率',
    '（含3家）',
  ],
];
const mixedText = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 6 })), {
  maxLength: 120,
});

/** A plan of several numbered items with clauses in one of the genre's forms. */
const plan = fc
  .array(
    fc.record({
      title: fc.constantFrom(...titles),
      units: fc.uniqueArray(fc.constantFrom(...units), { minLength: 1 }),
      form: fc.nat(2),
    }),
    {
      minLength: 2,
      maxLength: 8,
    },
  )
  .map((items) => {
    const clause = (names: string[], form: number): string => {
      if (form === 0) return `（责任单位：${names.join('、')}）`;
      if (form === 1)
        return names.length === 1 ? `（${names[0]!}负责）` : `（${names[0]!}牵头，${names.slice(1).join('、')}配合）`;
      return `（牵头单位：${names[0]!}；完成时限：2025年6月）`;
    };
    const lines = items.map(
      (item, k) => `${k + 1}.${item.title}。加大工作力度，如期完成任务。${clause(item.units, item.form)}`,
    );
    return `滨海市水务工作方案\n一、重点任务\n${lines.join('\n')}\n二、保障措施\n加强领导。\n`;
  });

const blank = /[\s\uFEFF]/u;

describe('whatever the text', () => {
  it('yields an outline of the contract with leaves in bounds, ordered, apart, and over every character', () => {
    fc.assert(
      fc.property(mixedText, (parts) => {
        const text = parts.join('');
        const outline = parseOutline(text);
        expect(outlineSchema.safeParse(outline).error).toBeUndefined();
        expect(outline.text).toBe(text);
        let last = 0;
        let covered = 0;
        for (const leaf of outline.leaves) {
          expect(leaf.start).toBeGreaterThanOrEqual(last);
          expect(leaf.end).toBeGreaterThan(leaf.start);
          for (const c of text.slice(leaf.start, leaf.end)) if (!blank.test(c)) covered += 1;
          last = leaf.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
        expect(covered).toBe([...text].filter((c) => !blank.test(c)).length);
        expect(new Set(outline.items.map((item) => item.ref)).size).toBe(outline.items.length);
        let counted = 0;
        for (const { span } of outline.numbers) {
          expect(span[0]).toBeGreaterThanOrEqual(counted);
          expect(span[1]).toBeGreaterThan(span[0]);
          counted = span[1];
        }
        expect(counted).toBeLessThanOrEqual(text.length);
        for (const { span } of outline.items.flatMap((item) => item.targets)) {
          expect(span[1]).toBeGreaterThan(span[0]);
          expect(span[1]).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a plan', () => {
  it('has the same leads whichever line breaks are lost or added inside its lines', () => {
    const leads = (text: string): string[] =>
      parseOutline(text).items.map((item) => item.leads.map((unit) => unit.name).join());
    fc.assert(
      fc.property(
        plan,
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.array(fc.nat(), { maxLength: 12 }),
        (text, lost, added) => {
          const expected = leads(text);
          const breaks = [...text].flatMap((c, i) => (c === '\n' ? [i] : []));
          const gone = new Set(lost.map((n) => breaks[n % breaks.length]!).filter((i) => i > text.indexOf('一、')));
          expect(leads([...text].filter((_, i) => !gone.has(i)).join(''))).toEqual(expected);
          // a number and its stop, or a stop and the next sentence, stay together: there a break would begin a line
          const inside = [...text].flatMap((c, i) =>
            /[\p{sc=Han}]/u.test(c) && /[\p{sc=Han}、，]/u.test(text.charAt(i + 1)) ? [i + 1] : [],
          );
          const broken = new Set(
            added.map((n) => inside[n % inside.length]!).filter((i) => i > text.indexOf('一、') + 8),
          );
          expect(leads([...text].map((c, i) => (broken.has(i) ? `\n${c}` : c)).join(''))).toEqual(expected);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const indicators = ['绿化覆盖率', '污水处理率', '节水器具普及率', '管网漏损率', '每万人口供水点数'];
const predicates = [
  ['达到', '', '>='],
  ['不低于', '', '>='],
  ['达到', '以上', '>='],
  ['稳定在', '左右', '='],
  ['超过', '', '>'],
  ['控制在', '以内', '<='],
  ['不高于', '', '<='],
  ['低于', '', '<'],
] as const;
const goal = fc.record({
  indicator: fc.constantFrom(...indicators),
  predicate: fc.constantFrom(...predicates),
  value: fc.integer({ min: 1, max: 9999 }).map((n) => n / 100),
  unit: fc.constantFrom('%', '‰', '个'),
});

describe('the goals behind a deadline', () => {
  const said = (goals: readonly { indicator: string; predicate: readonly string[]; value: number; unit: string }[]) =>
    goals.map(
      ({ indicator, predicate: [ahead, behind], value, unit }) => `${indicator}${ahead}${value}${unit}${behind}`,
    );
  const planOf = (text: string): string =>
    `滨海市方案\n一、任务\n1.推进工作。清理河道。${text}（责任单位：市水务局）\n2.节水。推广器具。（市水务局负责）\n`;

  it('are read with their operators and values, wherever lines break', () => {
    fc.assert(
      fc.property(
        fc.array(goal, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 6 }),
        (goals, breaks) => {
          const text = `到2026年，${said(goals).join('，')}。`;
          const at = new Set(breaks.map((n) => n % text.length));
          const broken = [...text].map((c, i) => (at.has(i) ? `\n${c}` : c)).join('');
          const { items } = parseOutline(planOf(broken));
          expect(
            items[0]!.targets.map(({ indicator, op, value, unit, due }) => [indicator, op, value, unit, due]),
          ).toEqual(
            goals.map(({ indicator, predicate, value, unit }) => [indicator, predicate[2], value, unit, '2026']),
          );
        },
      ),
      { numRuns: 200 },
    );
  });

  it('leave no digit of an item without its place', () => {
    const pieces = [
      '建成',
      '泵站',
      '12座',
      '5G',
      '2024年',
      '，',
      '。',
      '、',
      '达到',
      '30%',
      '每3年',
      '“8条”',
      '〔2023〕4号',
      '1：2',
      '和',
      '（6家）',
      '到2027年',
      '前9位',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (parts) => {
        const text = planOf(parts.join(''));
        const { leaves, numbers } = parseOutline(text);
        for (const { start, end, kind, itemRef } of leaves) {
          if (itemRef === null || (kind !== 'measure' && kind !== 'target')) continue;
          for (let i = start; i < end; i += 1)
            if (/\d/.test(text.charAt(i)))
              expect(numbers.filter(({ span }) => span[0] <= i && i < span[1])).toHaveLength(1);
        }
      }),
      { numRuns: 300 },
    );
  });
});
