import { describe, expect, it } from '@jest/globals';
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
      { numRuns: 200 },
    );
  });
});
