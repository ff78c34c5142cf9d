import { newId, Problem } from '#libs/kernel';
import { answerQuestion, waiveQuestion } from '../answer-question.js';
import { addItem, editItem, type ItemEdit } from '../edit-items.js';
import { parseOutline } from '#libs/plan-reader';
import { aDraft, as, aUnit, BY, itemOf, PLAN, questionOf } from '../fixtures/a-draft.js';
import { type DraftContent, liveItems } from '../draft.js';
import { pairItem } from './pair-item.js';
import { withHeirs } from './with-heirs.js';
import { printedTexts, revisionDraft, type RevisionSources } from './revision-draft.js';

const OF_PLAN = { text: PLAN, outline: parseOutline(PLAN) };
/** What is in force after the first text was issued as it was checked. */
const sourcesOf = (old: DraftContent, newer: string) => ({
  ...{ checked: old, heirs: new Map() },
  document: { text: newer, outline: parseOutline(newer) },
  known: liveItems(old).map(({ planItemId, ref, title, measures }) => ({
    planItemId,
    ref,
    title,
    measures,
    units: [],
  })),
  issued: new Map(liveItems(old).map((item) => [item.planItemId, { item, printed: printedTexts(OF_PLAN)(item) }])),
});
const revised = (old: DraftContent, newer: string): DraftContent => {
  const draft = revisionDraft(aDraft(newer), sourcesOf(old, newer), BY);
  if (!draft) throw new Error('Nothing was found again.');
  return draft;
};
const identities = (content: DraftContent) =>
  Object.fromEntries(liveItems(content).map(({ ref, planItemId }) => [ref, planItemId]));

describe('The draft of a newer text', () => {
  const old = aDraft();

  it('gives each duty the identity it had', () => {
    expect(identities(revised(old, PLAN))).toEqual(identities(old));
  });

  it('keeps it where the numbers were changed', () => {
    const [three, four] = [/3\. (.*)/.exec(PLAN)![1]!, /4\. (.*)/.exec(PLAN)![1]!];
    const swapped = PLAN.replace(three, '＊').replace(four, three).replace('＊', four);
    const before = identities(old);
    expect(identities(revised(old, swapped))).toEqual({ ...before, '3': before['4'], '4': before['3'] });
  });

  it('is undefined where no duty is found again', () => {
    const other = PLAN.split('\n')
      .map((line) => (/^\d/.test(line) ? line.replace(/[。.].*（/, '. 编制港口规划。疏浚航道三十公里。（') : line))
      .join('\n');
    expect(revisionDraft(aDraft(other), sourcesOf(old, other), BY)).toBeUndefined();
  });

  it('takes over what a person had settled where the text is the same', () => {
    const checked = editItem(old, itemOf(old, '5').id, {
      title: '加强安全生产检查',
      key: true,
      dueOn: '2026-11-30',
      assignments: [as('lead', aUnit('市应急局')), as('supporting', aUnit('市财政局'))],
    });
    expect(itemOf(revised(checked, PLAN), '5')).toMatchObject({
      title: '加强安全生产检查',
      key: true,
      dueOn: '2026-11-30',
      dueOwner: 'generalOffice',
      assignments: [
        { role: 'lead', unitId: 'unit 市应急局', span: expect.anything() as unknown },
        { role: 'supporting', unitId: 'unit 市财政局', span: null },
      ],
    });
  });

  it('takes over only the weight and the office’s own date where the text differs', () => {
    const checked = editItem(old, itemOf(old, '5').id, { title: '加强养老安全检查', key: true, dueOn: '2026-11-30' });
    const newer = PLAN.replace('5. 加强安全检查。', '5. 加强安全检查。每季度检查一次。');
    expect(itemOf(revised(checked, newer), '5')).toMatchObject({
      title: '加强安全检查',
      measures: '每季度检查一次。',
      key: true,
      dueOn: '2026-11-30',
      dueOwner: 'generalOffice',
    });
  });

  it.each<[string, ItemEdit, string, Partial<ItemEdit>]>([
    ['keeps the edited words of a text that is the same', { dueText: '长期坚持' }, '', { dueText: '长期坚持' }],
    [
      'lets go of the office’s date where the newer text says of when what the old one did not',
      { dueOn: '2026-11-30' },
      '，完成时限：长期坚持',
      { dueOn: null, dueText: '长期坚持' },
    ],
    [
      'keeps that date where both print the same words',
      { dueOn: '2026-11-30', dueText: '长期坚持' },
      '，完成时限：长期坚持',
      { dueOn: '2026-11-30', dueText: '长期坚持' },
    ],
  ])('%s', (_, edit, printed, expected) => {
    const checked = editItem(old, itemOf(old, '5').id, edit);
    const newer = printed && PLAN.replace('责任单位：市应急局', `责任单位：市应急局${printed}`);
    expect(itemOf(revised(checked, newer || PLAN), '5')).toMatchObject(expected);
  });

  it('takes over the units where these are named in the same words, and not where in others', () => {
    const checked = editItem(old, itemOf(old, '5').id, {
      assignments: [as('lead', aUnit('市应急局')), as('supporting', aUnit('市财政局'))],
    });
    const units = (newer: string) => itemOf(revised(checked, newer), '5').assignments.map(({ unitId }) => unitId);
    const other = PLAN.replace('5. 加强安全检查。', '5. 加强安全检查。每季度检查一次。');
    expect(units(other)).toEqual(['unit 市应急局', 'unit 市财政局']);
    expect(units(other.replace('责任单位：市应急局', '责任单位：市教育局'))).toEqual(['unit 市教育局']);
  });

  it('takes over no date that only the old text printed', () => {
    const newer = PLAN.replace('2025年6月底前培训', '分批培训');
    expect(itemOf(revised(old, newer), '2')).toMatchObject({ dueOn: null, dueOwner: null });
  });

  it('does not ask again whether a text is damaged that was checked before, and keeps what was corrected', () => {
    const question = questionOf(old, 'damagedText');
    const corrected = answerQuestion(old, question, { choice: 'correct', text: '每千人床位数达到1∶0.55' }, null, BY);
    const draft = revised(corrected, PLAN);
    expect(itemOf(draft, '3').measures).toContain('1∶0.55');
    expect(questionOf(draft, 'damagedText')).toMatchObject({ status: 'waived' });
    const newer = revised(corrected, PLAN.replace('达到1∶055。', '达到1∶055，并逐年提高。'));
    expect(questionOf(newer, 'damagedText')).toMatchObject({ status: 'open' });
  });

  it('knows a duty by its words where a page ends elsewhere', () => {
    const newer = PLAN.replace('每个街道建成1处', '每个街道\n- 2 -\n建成1处').replace('新建食堂40处', '新建食堂60处');
    const at = newer.indexOf('- 2 -');
    const document = {
      text: newer,
      outline: { leaves: [{ start: at, end: at + 5, kind: 'furniture', itemRef: null }] },
    };
    const checked = editItem(old, itemOf(old, '1').id, { title: '建设社区服务机构' });
    const sources = { ...sourcesOf(checked, newer), document: document as RevisionSources['document'] };
    const draft = revisionDraft(aDraft(newer), sources, BY);
    expect(itemOf(draft!, '1').title).toBe('建设社区服务机构');
  });

  describe('a name', () => {
    const asked = (content: DraftContent) =>
      content.questions.find(({ subject }) => subject.type === 'name' && subject.name === '市养老中心')!;
    const newer = PLAN.replaceAll('市养老中心', '市养老中心、市教育局');
    const meant = (unitId: string) =>
      answerQuestion(
        old,
        asked(old),
        { choice: 'unit', unitId, remember: false },
        { unitId, groupId: null, name: '市财政局' },
        BY,
      );

    it('means whom it meant, or nobody, as was said', () => {
      const draft = revised(meant('unit 市财政局'), newer);
      expect(asked(draft)).toMatchObject({ status: 'answered', answer: { choice: 'unit', unitId: 'unit 市财政局' } });
      expect(itemOf(draft, '4').assignments.find(({ name }) => name === '市养老中心')?.unitId).toBe('unit 市财政局');
      const nobody = answerQuestion(old, asked(old), { choice: 'none' }, null, BY);
      expect(asked(revised(nobody, newer))).toMatchObject({ status: 'answered', answer: { choice: 'none' } });
    });

    it('is asked about again where the unit it meant has ended without an heir', () => {
      const before = withHeirs(meant('unit 市财政局'), new Map([['unit 市财政局', []]]), []);
      expect(asked(revised(before, newer)).status).toBe('open');
      expect(asked(revised(before, PLAN.replace('新建食堂40处', '新建食堂60处'))).status).toBe('open');
    });
  });

  describe('who leads', () => {
    const asked = (content: DraftContent) =>
      content.questions.find(({ kind, itemId }) => kind === 'noLead' && itemId === itemOf(content, '4').id)!;
    const question = asked(old);
    const before = answerQuestion(
      old,
      question,
      { choice: 'unit', unitId: 'unit 市民政局', remember: false },
      { unitId: 'unit 市民政局', groupId: null, name: '市民政局' },
      BY,
    );

    it('is not asked again where the same units are named, whatever else the duty says now', () => {
      const draft = revised(before, PLAN.replace('新建食堂40处', '新建食堂60处'));
      expect(asked(draft).status).toBe('answered');
      expect(itemOf(draft, '4').assignments.find(({ role }) => role === 'lead')?.unitId).toBe('unit 市民政局');
    });

    it('is asked again where others are named', () => {
      const draft = revised(before, PLAN.replace('市商务局、市民政局；', '市商务局、市财政局；'));
      expect(asked(draft).status).toBe('open');
    });
  });

  describe('a rule', () => {
    const answered = (choice: number) => {
      const question = questionOf(old, 'ruleReach', 'standingImplementers');
      return answerQuestion(old, question, question.options[choice]!.answer, null, BY);
    };
    const asked = (content: DraftContent) => questionOf(content, 'ruleReach', 'standingImplementers');
    const reached = (content: DraftContent) =>
      liveItems(content)
        .filter(({ assignments }) => assignments.some(({ origin }) => origin === 'rule'))
        .map(({ ref }) => ref);

    it.each([0, 1])('reaches what it was said to reach where it says the same of the same duties', (choice) => {
      const before = answered(choice);
      const draft = revised(before, PLAN.replace('新建食堂40处', '新建食堂60处'));
      expect(asked(draft).status).toBe('answered');
      expect(reached(draft)).toEqual(reached(before));
    });

    it('is left open with its reason as it was', () => {
      const before = waiveQuestion(old, asked(old), '待市政府明确', BY);
      expect(asked(revised(before, PLAN.replace('40处', '60处')))).toMatchObject({
        status: 'waived',
        reason: '待市政府明确',
      });
    });

    it.each([
      ['says something else', PLAN.replace('不再列出；', '不再逐项列出；')],
      ['could reach a new duty', `${PLAN}6. 建立信息平台。（责任单位：市财政局）\n`],
      ['could reach one duty less', PLAN.replace(/4\. .*\n/, '')],
    ])('is asked about again where it %s', (_, newer) => {
      expect(asked(revised(answered(1), newer)).status).toBe('open');
    });
  });

  it('asks nothing again that was settled in an item whose text is the same', () => {
    const lead = editItem(old, itemOf(old, '4').id, {
      assignments: [as('lead', aUnit('市商务局')), as('supporting', aUnit('市民政局'))],
    });
    const asked = revised(lead, PLAN).questions.find(
      ({ kind, printed }) => kind === 'noLead' && printed.includes('商务'),
    );
    expect(asked).toMatchObject({ status: 'answered', answer: null });
  });
});

describe('Pairing by hand', () => {
  const content = aDraft();
  const [one, two] = [itemOf(content, '1'), itemOf(content, '2')];
  const known = new Set([one.planItemId, two.planItemId]);

  it('gives an item the identity of another, which becomes one of its own', () => {
    const paired = pairItem(content, two.id, one.planItemId, known);
    expect(itemOf(paired, '2').planItemId).toBe(one.planItemId);
    expect(known.has(itemOf(paired, '1').planItemId)).toBe(false);
  });

  it('makes an item one of its own', () => {
    expect(known.has(itemOf(pairItem(content, one.id, null, known), '1').planItemId)).toBe(false);
  });

  it('changes nothing that is so already', () => {
    expect(pairItem(content, one.id, one.planItemId, known)).toBe(content);
    const { content: added, itemId } = addItem(content, null, {
      title: '新任务',
      measures: '',
      key: false,
      dueOn: null,
      assignments: [],
    });
    expect(pairItem(added, itemId, null, known)).toBe(added);
  });

  it.each([
    ['an item in force that is not there', one.id, newId()],
    ['an item of the draft that is not there', newId(), two.planItemId],
  ])('refuses %s', (_, draftItemId, planItemId) => {
    expect(() => pairItem(content, draftItemId, planItemId, known)).toThrow(new Problem('notFound'));
  });
});
