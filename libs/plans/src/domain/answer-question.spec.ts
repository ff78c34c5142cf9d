import { Problem } from '#libs/kernel';
import type { Answer } from '#libs/contracts';
import { answerQuestion, type ResolvedTarget, waiveQuestion } from './answer-question.js';
import type { DraftContent } from './draft.js';
import { aDraft, aGroup, aUnit, BY, dutiesOf, itemOf, questionOf } from './fixtures/a-draft.js';

const care = aUnit('市养老服务中心');
const other = aUnit('市民政局');
const unitAnswer = ({ unitId }: ResolvedTarget): Answer => ({ choice: 'unit', unitId: unitId!, remember: true });
const ids = (content: DraftContent, ...refs: string[]) => refs.map((ref) => itemOf(content, ref).id);

type Kind = Parameters<typeof questionOf>[1];
function answered(
  content: DraftContent,
  kind: Kind,
  answer: Answer,
  target: ResolvedTarget | null = null,
  about?: string,
) {
  return answerQuestion(content, questionOf(content, kind, about), answer, target, BY);
}
const named = (content: DraftContent, target: ResolvedTarget) =>
  answered(content, 'unknownUnit', unitAnswer(target), target);

describe('a name', () => {
  it('means the chosen unit everywhere', () => {
    const draft = named(aDraft(), care);
    expect(dutiesOf(itemOf(draft, '3'))).toContain('supporting 市养老中心=市养老服务中心');
    expect(dutiesOf(itemOf(draft, '4'))).toContain('supporting 市养老中心=市养老服务中心');
    expect(questionOf(draft, 'unknownUnit')).toMatchObject({
      status: 'answered',
      resolvedBy: BY.by,
      resolvedAt: BY.at,
    });
  });

  it.each([
    ['another unit', (draft: DraftContent) => named(named(draft, other), care)],
    ['nobody first', (draft: DraftContent) => named(answered(draft, 'unknownUnit', { choice: 'none' }), care)],
    [
      'waived first',
      (draft: DraftContent) => named(waiveQuestion(draft, questionOf(draft, 'unknownUnit'), '待定', BY), care),
    ],
  ])('follows the last answer (%s)', (_, change) => {
    const draft = change(aDraft());
    expect(dutiesOf(itemOf(draft, '3'))).toEqual(['lead 市发展改革委', 'supporting 市养老中心=市养老服务中心']);
    expect(dutiesOf(itemOf(draft, '4'))).toEqual([
      'lead 市商务局',
      'coLead 市民政局',
      'supporting 市养老中心=市养老服务中心',
      'supporting 市市场监管局',
    ]);
  });

  it('means nobody again once its question is waived', () => {
    const draft = named(aDraft(), care);
    const waived = waiveQuestion(draft, questionOf(draft, 'unknownUnit'), '机构尚未组建', BY);
    expect(dutiesOf(itemOf(waived, '3'))).toContain('supporting 市养老中心?');
    expect(questionOf(waived, 'unknownUnit')).toMatchObject({ status: 'waived', reason: '机构尚未组建', answer: null });
  });

  it('may mean a group', () => {
    const group = aGroup('各区市');
    const draft = answered(
      aDraft(),
      'unknownUnit',
      { choice: 'group', groupId: group.groupId!, remember: false },
      group,
    );
    expect(itemOf(draft, '3').assignments[1]).toMatchObject({ groupId: group.groupId, unitId: null });
  });

  it('is settled for the rules that print it too', () => {
    const text =
      '方案\n1. 建设。（责任单位：市民政局。以下均需各镇街落实，不再列出）\n2. 培训。（牵头单位：市财政局）\n';
    const asked = aDraft(text);
    const reach = answered(asked, 'ruleReach', { choice: 'items', itemIds: ids(asked, '1', '2') });
    expect(dutiesOf(itemOf(reach, '2'))).toEqual(['lead 市财政局', 'implementer 各镇街?']);
    const group = aGroup('各区市');
    const draft = answered(reach, 'unknownUnit', { choice: 'group', groupId: group.groupId!, remember: true }, group);
    expect(dutiesOf(itemOf(draft, '2'))).toEqual(['lead 市财政局', 'implementer 各镇街=各区市']);
  });
});

describe('the lead of an item', () => {
  const chosen = (content: DraftContent, target: ResolvedTarget) =>
    answered(content, 'noLead', unitAnswer(target), target);

  it('is the chosen one; the other printed lead stays as co-lead', () => {
    expect(dutiesOf(itemOf(chosen(aDraft(), other), '4')).slice(0, 2)).toEqual(['lead 市民政局', 'coLead 市商务局']);
  });

  it('may be a unit the clause does not name', () => {
    const draft = chosen(aDraft(), aUnit('市应急局'));
    expect(dutiesOf(itemOf(draft, '4')).slice(0, 3)).toEqual(['lead 市应急局', 'coLead 市商务局', 'coLead 市民政局']);
  });

  it.each([
    ['a unit that was not named', aUnit('市应急局')],
    ['a supporting unit', aUnit('市市场监管局')],
    ['the other lead', other],
  ])('follows the last answer and keeps nothing of the one before (%s)', (_, before) => {
    const again = chosen(chosen(aDraft(), before), aUnit('市商务局'));
    expect(dutiesOf(itemOf(again, '4'))).toEqual(
      expect.arrayContaining(['lead 市商务局', 'coLead 市民政局', 'supporting 市市场监管局']),
    );
    expect(itemOf(again, '4').assignments).toHaveLength(4);
  });
});

describe('a rule', () => {
  const reached = (content: DraftContent, ...refs: string[]) =>
    answered(content, 'ruleReach', { choice: 'items', itemIds: ids(content, ...refs) }, null, 'standingImplementers');
  const districts = (content: DraftContent) =>
    content.items.filter((item) => item.assignments.some((one) => one.origin === 'rule')).map((item) => item.ref);

  it('gives its units to the items it was confirmed to reach and not twice to one that prints them', () => {
    const draft = reached(aDraft(), '2', '3', '4', '5');
    expect(districts(draft)).toEqual(['3', '4', '5']);
    expect(dutiesOf(itemOf(draft, '2')).filter((duty) => duty.endsWith('各区市'))).toHaveLength(1);
    expect(dutiesOf(itemOf(draft, '5'))).toEqual(['lead 市应急局', 'implementer 各区市']);
  });

  it.each([
    ['fewer items', (draft: DraftContent) => reached(draft, '5'), ['5']],
    ['more items', (draft: DraftContent) => reached(draft, '1', '2', '3', '4', '5'), ['1', '3', '4', '5']],
    [
      'no item',
      (draft: DraftContent) => answered(draft, 'ruleReach', { choice: 'none' }, null, 'standingImplementers'),
      [],
    ],
    [
      'waived',
      (draft: DraftContent) =>
        waiveQuestion(draft, questionOf(draft, 'ruleReach', 'standingImplementers'), '另行部署', BY),
      [],
    ],
  ])('follows the last answer (%s)', (_, change, expected) => {
    expect(districts(change(reached(aDraft(), '3', '4')))).toEqual(expected);
  });

  it('that the first-listed unit leads settles what was assumed, and a narrower answer assumes it again', () => {
    const confirm = (content: DraftContent, ...refs: string[]) =>
      answered(content, 'ruleReach', { choice: 'items', itemIds: ids(content, ...refs) }, null, 'leadIsFirst');
    const wide = confirm(aDraft(), '1', '2', '3', '4', '5');
    expect(itemOf(wide, '1').leadAssumed).toBe(false);
    expect(questionOf(wide, 'leadAssumed')).toMatchObject({ status: 'answered', reason: '已随修改解决' });
    const narrow = confirm(wide, '2', '3', '4', '5');
    expect(itemOf(narrow, '1').leadAssumed).toBe(true);
    expect(questionOf(narrow, 'leadAssumed')).toMatchObject({ status: 'open', reason: null, resolvedBy: null });
  });
});

describe('a damaged text', () => {
  const corrected = (content: DraftContent, text: string) =>
    answered(content, 'damagedText', { choice: 'correct', text });

  it('reads as in the official document where the checker says so, and the source stays as it came', () => {
    const item = itemOf(corrected(aDraft(), '每千人床位数达到10.55张'), '3');
    expect(item.measures).toBe('每千人床位数达到10.55张。');
    expect(item.span).toEqual(itemOf(aDraft(), '3').span);
  });

  it.each([
    ['another correction', { choice: 'correct', text: '每千人床位数达到10.55张' }, '每千人床位数达到10.55张。'],
    ['as printed', { choice: 'confirm' }, '每千人床位数达到1∶055。'],
  ] as [string, Answer, string][])('follows the last answer (%s)', (_, answer, measures) => {
    const draft = answered(corrected(aDraft(), '1：0.55（误）'), 'damagedText', answer);
    expect(itemOf(draft, '3').measures).toBe(measures);
  });

  it('is found however the extraction broke the line', () => {
    const draft = aDraft();
    const broken = { ...itemOf(draft, '3'), measures: '每千人床\n位数 达到1∶0\n55。' };
    const content = { ...draft, items: draft.items.map((item) => (item.id === broken.id ? broken : item)) };
    expect(itemOf(corrected(content, '10张'), '3').measures).toBe('10张。');
  });
});

describe('an answer that does not fit', () => {
  const target = aUnit('市民政局');
  const group = aGroup('各区市');
  const unit = unitAnswer(target);
  const ofGroup: Answer = { choice: 'group', groupId: group.groupId!, remember: true };
  const elsewhere: Answer = { choice: 'items', itemIds: ['of another draft'] };

  it.each([
    ['unknownUnit', { choice: 'confirm' }, null, undefined],
    ['unknownUnit', { choice: 'items', itemIds: [] }, null, undefined],
    ['unknownUnit', { choice: 'correct', text: '市民政局' }, null, undefined],
    ['noLead', ofGroup, group, undefined],
    ['noLead', { choice: 'none' }, null, undefined],
    ['noLead', { choice: 'confirm' }, null, undefined],
    ['leadAssumed', { choice: 'items', itemIds: [] }, null, undefined],
    ['leadAssumed', unit, target, undefined],
    ['ruleReach', { choice: 'confirm' }, null, 'standingImplementers'],
    ['ruleReach', { choice: 'confirm' }, null, 'leadIsFirst'],
    ['ruleReach', elsewhere, null, 'standingImplementers'],
    ['ruleReach', elsewhere, null, 'leadIsFirst'],
    ['ruleReach', unit, target, 'standingImplementers'],
    ['openEnded', { choice: 'none' }, null, undefined],
    ['openEnded', { choice: 'correct', text: '无此文字' }, null, undefined],
    ['damagedText', { choice: 'items', itemIds: [] }, null, undefined],
    ['damagedText', unit, target, undefined],
  ] as [Kind, Answer, ResolvedTarget | null, string | undefined][])(
    'to %s (%j) is refused',
    (kind, answer, chosen, about) => {
      const draft = aDraft();
      const refused = () => answered(draft, kind, answer, chosen, about);
      expect(refused).toThrow(Problem);
      expect(refused).toThrow(expect.objectContaining({ code: 'answerNotOffered' }));
    },
  );
});
