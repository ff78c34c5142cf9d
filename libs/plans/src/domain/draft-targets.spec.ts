import { answerQuestion } from './answer-question.js';
import { restored } from './draft-changes.js';
import { changesBetween, imageOf } from './draft-changes.js';
import { editedTargets, issuableTarget, termFaults, termsOf, type TargetEdit } from './draft-targets.js';
import type { DraftContent, DraftItem, DraftTarget } from './draft.js';
import { editItem, type ItemEdit } from './edit-items.js';
import { aDraft, BY, itemOf, questionOf } from './fixtures/a-draft.js';
import { mergeItems, splitItem } from './join-items.js';
import { rereadTargets, withReadTargets } from './reread-targets.js';

/** A target in one line: what is measured, how much, by when, and whose it is. */
const line = (target: DraftTarget): string =>
  [
    target.indicator,
    `${target.operator} ${target.value ?? '?'}${target.valueTo === null ? '' : `—${target.valueTo}`}${target.unit}`,
    target.dueOn ?? target.recurrence ?? (target.continuing ? 'continuing' : '-'),
    target.strength === 'aspirational' ? 'hoped' : '',
    target.origin === 'checker' ? 'checker' : '',
  ]
    .filter(Boolean)
    .join(' | ');
const UNDATED = { issuedOn: null, year: null };
const lines = ({ targets }: DraftItem): string[] => targets.map(line);

const of = (text: string): DraftContent => aDraft(`海州市方案\n1. 推进工作。${text}（责任单位：市民政局）\n`);
const targetsIn = (text: string): string[] => lines(itemOf(of(text), '1'));
const edited = (content: DraftContent, ref: string, edit: ItemEdit): DraftContent => {
  const after = editItem(content, itemOf(content, ref).id, edit);
  return edit.targets ? after : rereadTargets(content, after, UNDATED);
};

describe('the targets of a draft', () => {
  it.each([
    ['到2025年，绿化率达到40%以上。', ['绿化率 | atLeast 40% | 2025-12-31']],
    ['2026年2月底前，建成泵站3座。', ['泵站 | equal 3座 | 2026-02-28']],
    ['到2026年6月30日，漏损率控制在9.5%以内。', ['漏损率 | atMost 9.5% | 2026-06-30']],
    ['到2026年，建成泵站3—5座。', ['泵站 | between 3—5座 | 2026-12-31']],
    ['到2026年，投资超过200亿元。', ['投资 | moreThan 200亿元 | 2026-12-31']],
    ['到2026年，占比三分之二以上。', ['占比 | atLeast 0.6667 | 2026-12-31']],
    ['到2026年，参保率提高3个百分点。', ['参保率提高 | atLeast 3个百分点 | 2026-12-31']],
    ['到2026年，漏损率逐年下降。', ['漏损率 | qualitative ? | 2026-12-31']],
    ['到2026年，水费支出不高于全省平均水平。', ['水费支出 | qualitative ? | 2026-12-31']],
    ['到2026年，力争新建泵站3座。', ['泵站 | equal 3座 | 2026-12-31 | hoped']],
    ['每年培训河长不少于300人次。', ['培训河长 | atLeast 300人次 | P1Y']],
    ['到2026年，床护比达到1∶055。', ['床护比 | atLeast ?1:x | 2026-12-31']],
    ['加强管理。', []],
  ])('of %s', (text, expected) => {
    expect(targetsIn(text)).toEqual(expected);
  });

  it('keep the printed words and where they stand', () => {
    const content = of('到2026年，全市每千人口供水点达到3个左右。');
    expect(itemOf(content, '1').targets[0]).toMatchObject({
      printed: '全市每千人口供水点达到3个左右',
      scope: '全市',
      per: '每千人口',
      dueText: '到2026年',
      approximate: true,
      origin: 'printed',
    });
    expect(itemOf(content, '1').targets[0]!.span).not.toBeNull();
  });
});

describe('a corrected text', () => {
  const content = aDraft();
  const damaged = questionOf(content, 'damagedText');
  const correct = (before: DraftContent, text: string) =>
    rereadTargets(
      before,
      answerQuestion(before, questionOf(before, 'damagedText'), { choice: 'correct', text }, null, BY),
      UNDATED,
    );

  it('gives the damaged target its value, where it stands', () => {
    const [before] = itemOf(content, '3').targets;
    expect(damaged.printed).toContain('1∶055');
    const after = itemOf(correct(content, damaged.printed.replace('055', '0.55')), '3');
    expect(lines(after)).toEqual(['每千人床位数 | atLeast 0.551:x | -']);
    expect(after.targets[0]).toMatchObject({ id: before!.id, span: before!.span, numberSpan: before!.numberSpan });
  });

  it('follows the last answer', () => {
    const once = correct(content, damaged.printed.replace('055', '0.55'));
    const again = correct(once, damaged.printed.replace('055', '0.65'));
    expect(lines(itemOf(again, '3'))).toEqual(['每千人床位数 | atLeast 0.651:x | -']);
    const confirmed = rereadTargets(
      again,
      answerQuestion(again, questionOf(again, 'damagedText'), { choice: 'confirm' }, null, BY),
      UNDATED,
    );
    expect(lines(itemOf(confirmed, '3'))).toEqual(lines(itemOf(content, '3')));
  });

  it('leaves what the checker set by hand', () => {
    const [target] = itemOf(content, '3').targets;
    const set = edited(content, '3', { targets: [{ ...target!, value: '0.6' }] });
    const after = correct(set, damaged.printed.replace('055', '0.55'));
    expect(lines(itemOf(after, '3'))).toEqual(['每千人床位数 | atLeast 0.61:x | - | checker']);
  });

  it('does not bring back what the checker took out', () => {
    const after = correct(edited(content, '3', { targets: [] }), damaged.printed.replace('055', '0.55'));
    expect(lines(itemOf(after, '3'))).toEqual([]);
  });

  it('is read without the deadline that only the clause prints, which is kept', () => {
    const dated = aDraft(
      '海州市方案\n1. 推进工作。建成泵站3座，改造管网。（责任单位：市民政局；完成时限：2025年6月）\n2. 治河。清淤。（责任单位：市民政局）\n',
    );
    expect(lines(itemOf(dated, '1'))).toEqual(['泵站 | equal 3座 | 2025-06-30']);
    expect(lines(itemOf(edited(dated, '1', { measures: '建成泵站5座，改造管网。' }), '1'))).toEqual([
      '泵站 | equal 5座 | 2025-06-30',
    ]);
  });

  it.each([
    ['a target is added', '到2026年，绿化率达到40%，泵站达到3座。', ['绿化率 | atLeast 40%', '泵站 | atLeast 3座']],
    ['a target is taken out', '加强管理。', []],
    [
      'one changes and one stays',
      '到2026年，绿化率达到45%，水厂达到2家。',
      ['绿化率 | atLeast 45%', '水厂 | atLeast 2家'],
    ],
    ['only other words change', '到2026年，绿化率达到40%。加强管理。', ['绿化率 | atLeast 40%']],
  ])('in which %s', (_, measures, expected) => {
    const before = of('到2026年，绿化率达到40%。');
    expect(lines(itemOf(edited(before, '1', { measures }), '1'))).toEqual(
      expected.length === 0 ? [] : expected.map((one) => `${one} | 2026-12-31`),
    );
  });
});

describe('a target set by hand', () => {
  const item = itemOf(of('到2026年，绿化率达到40%。'), '1');
  const [printed] = item.targets as [DraftTarget];
  const set = (...wanted: TargetEdit[]) => editedTargets(item.targets, wanted);
  const fresh: TargetEdit = { ...termsOf(printed), indicator: '泵站', value: '3', unit: '座' };

  it('stays as it was read where it says what it said', () => {
    expect(set({ ...termsOf(printed), id: printed.id, value: '40.0' })).toEqual([printed]);
  });

  it('is the checker’s where it says something else, at the place where it was read', () => {
    expect(set({ ...termsOf(printed), id: printed.id, value: '45' })).toEqual([
      { ...printed, value: '45', origin: 'checker' },
    ]);
  });

  it('is new without an id, and has no words of the document', () => {
    expect(set(fresh)).toMatchObject([{ indicator: '泵站', printed: '', origin: 'checker', span: null }]);
  });

  it.each<[string, TargetEdit[], string]>([
    ['an id of another item', [{ ...fresh, id: 'another' }], '/targets/0/id'],
    [
      'an id twice',
      [
        { ...fresh, id: printed.id },
        { ...fresh, id: printed.id },
      ],
      '/targets/1/id',
    ],
    ['a value of a state', [{ ...fresh, operator: 'qualitative' }], '/targets/0/value'],
    ['a range without an end', [{ ...fresh, operator: 'between' }], '/targets/0/valueTo'],
    ['a range upside down', [{ ...fresh, operator: 'between', valueTo: '2' }], '/targets/0/valueTo'],
    ['an end without a range', [{ ...fresh, valueTo: '5' }], '/targets/0/valueTo'],
    ['a last day of what goes on', [{ ...fresh, continuing: true, dueOn: '2026-12-31' }], '/targets/0/dueOn'],
  ])('is refused with %s', (_, wanted, path) => {
    expect(() => set(...wanted)).toThrow(
      expect.objectContaining({ code: 'invalidInput', errors: [expect.objectContaining({ path })] }),
    );
  });

  it('may lack its value', () => {
    expect(termFaults({ ...fresh, value: null }, '')).toEqual([]);
  });
});

describe('items that become others', () => {
  const content = aDraft();
  it('keep the targets of both where they are joined, each under an id of its own', () => {
    const ids = ['1', '2'].map((ref) => itemOf(content, ref).id);
    const merged = mergeItems(content, ids);
    const all = merged.items.flatMap((item) => item.targets.map(({ id }) => id));
    expect(lines(itemOf(merged, '1'))).toEqual([...lines(itemOf(content, '1')), ...lines(itemOf(content, '2'))]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('have each half’s own where they are split', () => {
    const before = of('到2026年，绿化率达到40%，泵站达到3座。');
    const { id, measures } = itemOf(before, '1');
    const after = splitItem(before, id, measures.indexOf('泵站'), '建泵站');
    expect([lines(itemOf(after, '1')), lines(itemOf(after, '1-2'))]).toEqual([
      ['绿化率 | atLeast 40% | 2026-12-31'],
      ['泵站 | atLeast 3座 | 2026-12-31'],
    ]);
  });

  it('are as they were after undo, also where the change knew no targets yet', () => {
    const after = edited(content, '1', { measures: '加强管理。' });
    const image = imageOf(changesBetween(content, after));
    expect(itemOf(restored(after, image), '1').targets).toEqual(itemOf(content, '1').targets);
    const { targets: _targets, ...older } = itemOf(content, '1');
    const old = { ...image, items: [{ id: older.id, before: older }] };
    expect(itemOf(restored(after, old), '1').targets).toEqual(itemOf(after, '1').targets);
  });

  it('are read where they are written by hand', () => {
    const before = edited(content, '5', { targets: [] });
    const item = itemOf(before, '5');
    const measures = '到2026年，绿化率达到40%。';
    const written = editItem(before, item.id, { measures });
    expect(lines(itemOf(withReadTargets(written, item.id, UNDATED), '5'))).toEqual([
      '绿化率 | atLeast 40% | 2026-12-31',
    ]);
  });
});

describe('a target that is issued', () => {
  it.each([
    ['到2026年，绿化率达到40%。', 'atLeast', '40'],
    ['到2026年，床护比达到1∶055。', 'qualitative', null],
    ['到2026年，漏损率逐年下降。', 'qualitative', null],
  ])('of %s is %s', (text, operator, value) => {
    const [target] = itemOf(of(text), '1').targets;
    const issued = issuableTarget(target!);
    expect(issued).toMatchObject({ operator, value, printed: target!.printed, dueOn: '2026-12-31' });
    expect(issued).not.toHaveProperty('id');
  });
});
