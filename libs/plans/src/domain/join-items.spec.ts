import { answerQuestion } from './answer-question.js';
import { liveItems, type DraftContent } from './draft.js';
import { editItem } from './edit-items.js';
import { aDraft, as, aUnit, BY, dutiesOf, itemOf, questionOf } from './fixtures/a-draft.js';
import { mergeItems, splitItem } from './join-items.js';
import { withRules } from './rule-reach.js';

const draft = aDraft();
const idOf = (ref: string) => itemOf(draft, ref).id;
const merged = (content: DraftContent, ...refs: string[]) =>
  mergeItems(
    content,
    refs.map((ref) => itemOf(content, ref).id),
  );
const reaching = (content: DraftContent, ...refs: string[]) =>
  answerQuestion(
    content,
    questionOf(content, 'ruleReach', 'standingImplementers'),
    { choice: 'items', itemIds: refs.map((ref) => itemOf(content, ref).id) },
    null,
    BY,
  );

describe('merging items', () => {
  it('joins texts, clauses and units into the first of them', () => {
    const item = itemOf(merged(draft, '1', '2'), '1');
    expect(item.title).toBe('建设社区机构');
    expect(item.measures).toBe(
      '到2025年，每个街道建成1处综合服务机构。\n培训护理人员。2025年6月底前培训护理人员2000人。',
    );
    expect(item.clause).toContain('；');
    expect(dutiesOf(item)).toEqual([
      'lead 市民政局',
      'supporting 市财政局',
      'coLead 市人力资源社会保障局',
      'supporting 市教育局',
      'implementer 各区市',
    ]);
    expect(item).toMatchObject({ dueOn: '2025-06-30', dueOwner: 'document', openEnded: true, leadAssumed: true });
    expect(item.span).toEqual({ start: itemOf(draft, '1').span!.start, end: itemOf(draft, '2').span!.end });
  });

  it.each([
    ['words of both', '2025年底', '长期坚持', '2025年底；长期坚持'],
    ['the same words once', '长期坚持', '长期坚持', '长期坚持'],
    ['the words of one', '', '每季度', '每季度'],
    ['none where none are', '', '', ''],
    ['no more than a form takes', '甲'.repeat(150), '乙'.repeat(150), `${'甲'.repeat(150)}；${'乙'.repeat(49)}`],
  ])('keeps what is printed of when: %s', (_, one, two, expected) => {
    const first = editItem(draft, idOf('1'), { dueText: one });
    expect(itemOf(merged(editItem(first, idOf('2'), { dueText: two }), '1', '2'), '1').dueText).toBe(expected);
  });

  it('gives a unit that several of them name its strongest role', () => {
    const text =
      '方案\n1. 甲。（牵头单位：市民政局；配合单位：市财政局）\n2. 乙。（牵头单位：市财政局；配合单位：市民政局）\n';
    expect(dutiesOf(itemOf(merged(aDraft(text), '1', '2'), '1'))).toEqual(['lead 市民政局', 'coLead 市财政局']);
  });

  it('lets the first lead there is answer', () => {
    const text = '方案\n1. 甲。（配合单位：市民政局）\n2. 乙。（牵头单位：市财政局）\n';
    const content = aDraft(text);
    const one = editItem(content, content.items[0]!.id, { assignments: [as('supporting', aUnit('市民政局'))] });
    expect(dutiesOf(itemOf(merged(one, '1', '2'), '1'))).toEqual(['supporting 市民政局', 'lead 市财政局']);
  });

  it('moves the questions of the others to it and numbers on without a gap', () => {
    const content = merged(draft, '2', '3', '4');
    expect(questionOf(content, 'damagedText').itemId).toBe(idOf('2'));
    expect(questionOf(content, 'noLead').itemId).toBe(idOf('2'));
    expect(liveItems(content).map(({ ref, ordinal }) => `${ordinal} ${ref}`)).toEqual(['1 1', '2 2', '3 5']);
  });

  it('keeps the implementers a rule gave to one of them', () => {
    const content = withRules(merged(reaching(draft, '3', '4', '5'), '2', '3'));
    expect(dutiesOf(itemOf(content, '2'))).toContain('implementer 各区市');
    const wide = withRules(merged(reaching(draft, '4'), '4', '5'));
    expect(dutiesOf(itemOf(wide, '4'))).toContain('implementer 各区市');
  });

  it('keeps the offered reaches of a rule answerable', () => {
    const content = merged(draft, '2', '3');
    const live = new Set(liveItems(content).map((item) => item.id));
    for (const { answer } of questionOf(content, 'ruleReach').options)
      expect(answer.choice === 'items' && answer.itemIds.every((id) => live.has(id))).toBe(true);
  });

  it.each([
    ['one item', ['1']],
    ['the same item twice', ['1', '1']],
    ['items that are no neighbours', ['1', '3']],
    ['no items', []],
  ])('is refused for %s', (_, refs) => {
    expect(() => mergeItems(draft, refs.map(idOf))).toThrow(expect.objectContaining({ code: 'mergeImpossible' }));
  });

  it('is refused for an item of another draft', () => {
    const strange = [idOf('1'), idOf('2'), 'elsewhere'];
    expect(() => mergeItems(draft, strange)).toThrow(expect.objectContaining({ code: 'mergeImpossible' }));
  });
});

describe('splitting an item', () => {
  const at = '到2025年，'.length;

  it('gives the second part the rest of the measures and the same units', () => {
    const content = splitItem(draft, idOf('1'), at, '建成街道机构');
    expect(
      liveItems(content)
        .map(({ ref, title }) => `${ref} ${title}`)
        .slice(0, 3),
    ).toEqual(['1 建设社区机构', '1-2 建成街道机构', '2 培训护理人员']);
    expect(itemOf(content, '1').measures).toBe('到2025年，');
    expect(itemOf(content, '1-2').measures).toBe('每个街道建成1处综合服务机构。');
    expect(dutiesOf(itemOf(content, '1-2'))).toEqual(dutiesOf(itemOf(draft, '1')));
    const worded = splitItem(editItem(draft, idOf('1'), { dueText: '长期坚持' }), idOf('1'), at, '建成街道机构');
    expect(['1', '1-2'].map((ref) => itemOf(worded, ref).dueText)).toEqual(['长期坚持', '长期坚持']);
    expect(itemOf(content, '1-2').planItemId).not.toBe(itemOf(draft, '1').planItemId);
  });

  it('keeps the implementers a rule gave, for both parts', () => {
    const content = withRules(splitItem(reaching(draft, '3', '4', '5'), idOf('3'), 5, '第二部分'));
    for (const ref of ['3', '3-2']) expect(dutiesOf(itemOf(content, ref))).toContain('implementer 各区市');
    expect(dutiesOf(itemOf(withRules(splitItem(reaching(draft, '4'), idOf('3'), 5, '第二部分')), '3-2'))).not.toContain(
      'implementer 各区市',
    );
  });

  it('gives every part a ref of its own', () => {
    const twice = splitItem(splitItem(draft, idOf('1'), at, '二'), idOf('1'), 2, '三');
    expect(liveItems(twice).map(({ ref }) => ref)).toEqual(['1', '1-3', '1-2', '2', '3', '4', '5']);
  });

  it.each([
    ['at the end', '到2025年，每个街道建成1处综合服务机构。'.length],
    ['behind the end', 10_000],
  ])('is refused %s', (_, offset) => {
    expect(() => splitItem(draft, idOf('1'), offset, '二')).toThrow(
      expect.objectContaining({ code: 'splitImpossible' }),
    );
  });

  it('is refused inside a character of two code units and where nothing but blanks is left', () => {
    const rare = editItem(draft, idOf('1'), { measures: '建设𠮷祥街机构 \n ' });
    expect(() => splitItem(rare, idOf('1'), 3, '二')).toThrow(expect.objectContaining({ code: 'splitImpossible' }));
    expect(() => splitItem(rare, idOf('1'), 8, '二')).toThrow(expect.objectContaining({ code: 'splitImpossible' }));
  });
});
