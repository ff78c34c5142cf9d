import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outline } from '#libs/contracts';
import { decodeText, farFromKnown, parseOutline } from './index.js';

/** Real plans are not part of the project; they lie beside it, or where DUBAN_PLANS says. */
const plans = process.env['DUBAN_PLANS'] ?? fileURLToPath(new URL('../../../../shared/plans', import.meta.url));
const required = process.env['DUBAN_PLANS'] !== undefined || process.env['CI'] !== undefined;

type Score = Record<string, { hit: number; of: number; value: number }> & { misses: string[] };

const full = ['qingdao-2024-pdf', 'qingdao-2024-web', 'jining-2024'];
const more = [
  '001_sc-wuwei-city',
  '002_sc-bonded-zones',
  '003_sc-agri-machinery',
  '005_sc-sports-events',
  '006_sc-shuai-jili-2018',
  '010_anhui-rcep',
  '011_hainan-child-mental-health',
  '013_hainan-weight-food',
  '014_jiangxi-health-in-all-policies',
  '016_zhejiang-ai-measures-2025',
  '018_zhejiang-humanoid-robots',
  '031_baotou-digital-gov-assessment-2022',
];

if (!required && !existsSync(plans)) {
  console.log(`The real plans are not at ${plans}: their suite is left out.`);
  describe('without the real plans', () => {
    it('the reader still reads a plan', () => {
      expect(parseOutline('1.治河。清淤。（市水务局负责）').items).toHaveLength(1);
    });
  });
} else {
  const scratch = mkdtempSync(join(tmpdir(), 'duban-plans-'));
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  const source = (folder: string, name: string): string => join(plans, folder, `${name}.txt`);
  const read = (path: string): Outline => parseOutline(decodeText(readFileSync(path)).text);

  const score = (scorer: string, golden: string, outline: Outline, ...flags: string[]): Score => {
    const file = join(scratch, 'outline.json');
    writeFileSync(file, JSON.stringify(outline));
    const printed = execFileSync(process.execPath, [
      join(plans, scorer),
      join(plans, golden),
      file,
      '--json',
      ...flags,
    ]);
    return JSON.parse(printed.toString()) as Score;
  };

  describe('the annotated plans', () => {
    it.each(full)('%s is read without a difference in structure and responsibility', (name) => {
      const path = source('documents', name);
      const result = score('score.mjs', `golden/${name}.json`, read(path), `--document=${path}`);
      const measured = [
        ...[
          'head',
          'itemRecall',
          'itemPrecision',
          'refs',
          'sections',
          'leads',
          'supporting',
          'implementers',
          'openEnded',
        ],
        ...['responsibilityRules', 'generalMeasures', 'damagedTextFlagged', 'charactersAccounted', 'textIsTheDocument'],
      ];
      expect(measured.filter((figure) => result[figure]!.value < 1)).toEqual([]);
    });

    it.each(full)('%s has the targets that careful readers found', (name) => {
      const result = score('score.mjs', `golden/${name}.json`, read(source('documents', name)));
      const floors = {
        quantifiedRecall: 0.97,
        qualitativeRecall: 0.9,
        targetPrecision: 0.92,
        exactOperator: 0.97,
        due: 0.98,
      };
      const reached = Object.entries({ ...floors, aspirational: 0.97 }).filter(
        ([figure, floor]) => result[figure]!.value >= floor,
      );
      expect(reached).toHaveLength(6);
    });

    it('a lost decimal point shows beside another plan of the same kind', () => {
      const known = read(source('documents', 'jining-2024')).items.flatMap((item) =>
        item.targets.map(({ indicator, value, unit, scope, per }) => {
          const words = { indicator, unit: unit ?? '', scope: scope ?? '', per: per ?? '' };
          return { ...words, value, source: 'jining-2024' };
        }),
      );
      const doubts = farFromKnown(read(source('documents', 'qingdao-2024-pdf')), known);
      expect(doubts.map(({ itemRef, text }) => [itemRef, text])).toEqual([['19', '医护比达到1∶12']]);
    });

    it('weihai-2024 has 22 items, and every unit carries its level', () => {
      const outline = read(source('documents', 'weihai-2024'));
      expect(outline.items).toHaveLength(22);
      expect(outline.documentNumber).toBe('威政办字〔2024〕42号');
      const departments = outline.items.flatMap((item) => [...item.leads, ...item.supporting].map((unit) => unit.name));
      expect(departments.filter((name) => !name.startsWith('市'))).toEqual([]);
      expect(departments.filter((name) => name.startsWith('市场'))).toEqual([]);
    });
  });

  describe('the plans of other places', () => {
    it('are read to at least 99 % of their duties, 97 % of them wholly, with nothing invented', () => {
      const sum = { found: 0, whole: 0, of: 0, precise: 0, made: 0 };
      for (const name of more) {
        const result = score('score-duties.mjs', `more/golden/${name}.json`, read(source('more/documents', name)));
        sum.found += result['found']!.hit;
        sum.whole += result['whole']!.hit;
        sum.of += result['found']!.of;
        sum.precise += result['precision']!.hit;
        sum.made += result['precision']!.of;
      }
      expect(sum.found / sum.of).toBeGreaterThanOrEqual(0.99);
      expect(sum.whole / sum.of).toBeGreaterThanOrEqual(0.97);
      expect(sum.precise / sum.made).toBeGreaterThanOrEqual(0.98);
    });
  });

  describe('every document', () => {
    const documents = [...full, 'weihai-2024', 'qingdao-results-2025']
      .map((name) => source('documents', name))
      .concat(more.map((name) => source('more/documents', name)));

    it.each(documents)('%s is held by its leaves, in order and without overlap', (path) => {
      const { text, leaves } = read(path);
      let last = 0;
      for (const leaf of leaves) {
        expect(leaf.start).toBeGreaterThanOrEqual(last);
        expect(leaf.end).toBeLessThanOrEqual(text.length);
        last = leaf.end;
      }
      const held = leaves.map((leaf) => text.slice(leaf.start, leaf.end)).join('');
      const squeeze = (s: string): string => s.replace(/[\s\uFEFF]/gu, '');
      expect(squeeze(held)).toBe(squeeze(text));
    });
  });
}
