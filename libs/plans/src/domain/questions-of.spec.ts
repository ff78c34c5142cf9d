import { parseOutline } from '#libs/plan-reader';
import { answerQuestion } from './answer-question.js';
import { draftFromOutline } from './draft-from-outline.js';
import { aDraft, BY, dutiesOf, itemOf, questionOf } from './fixtures/a-draft.js';
import { NameLookup } from './name-lookup.js';

describe('the questions of a draft', () => {
  const draft = aDraft();
  const ids = (...refs: string[]) => refs.map((ref) => itemOf(draft, ref).id);

  it('come in the order a checker settles them: who is meant, who answers, what rules reach, what looks damaged', () => {
    expect(draft.questions.map(({ kind, subject }) => `${kind} ${subject.type}`)).toEqual([
      'unknownUnit name',
      'noLead lead',
      'leadAssumed leadAssumed',
      'ruleReach standingImplementers',
      'ruleReach leadIsFirst',
      'openEnded text',
      'noDeadline deadline',
      'damagedText text',
    ]);
    expect(draft.questions.map(({ ordinal, status }) => [ordinal, status])).toEqual(
      draft.questions.map((_, index) => [index + 1, 'open']),
    );
  });

  it('ask about an unknown name once, with how often it is printed and whom it may mean', () => {
    const question = questionOf(draft, 'unknownUnit');
    expect(question).toMatchObject({ printed: '市养老中心', itemId: itemOf(draft, '3').id });
    expect(question.message).toContain('全文 2 处');
    expect(question.options).toEqual([
      { label: '即“市养老服务中心”', answer: { choice: 'unit', unitId: 'unit 市养老服务中心', remember: true } },
    ]);
  });

  it('ask which unit is meant where two bear the name, and never guess', () => {
    const candidates = ['甲', '乙'].map((id) => ({ kind: 'unit', id, name: `${id}区民政局` }) as const);
    const two = aDraft('方案\n1. 建设。（牵头单位：民政局）\n', () => ({ kind: 'ambiguous', candidates }));
    expect(questionOf(two, 'ambiguousUnit').options.map(({ label }) => label)).toEqual([
      '即“甲区民政局”',
      '即“乙区民政局”',
    ]);
    expect(itemOf(two, '1').assignments[0]).toMatchObject({ unitId: null, groupId: null });
  });

  it('offer the first of several leads first', () => {
    expect(questionOf(draft, 'noLead').options.map(({ label }) => label)).toEqual(['市商务局牵头', '市民政局牵头']);
  });

  it('ask who leads of several also where the first of them is unknown', () => {
    const joint = aDraft('方案\n1. 建设。（牵头单位：市养老中心、市民政局）\n');
    expect(questionOf(joint, 'noLead').options.map(({ label }) => label)).toEqual(['市民政局牵头']);
  });

  it.each(['standingImplementers', 'leadIsFirst'])('offer the literal reach of a rule first (%s)', (about) => {
    const { options, itemId } = questionOf(draft, 'ruleReach', about);
    expect(itemId).toBe(itemOf(draft, '2').id);
    expect(options).toEqual([
      { label: '第 2 项及以下各项', answer: { choice: 'items', itemIds: ids('2', '3', '4', '5') } },
      { label: '全部任务', answer: { choice: 'items', itemIds: ids('1', '2', '3', '4', '5') } },
    ]);
  });

  it('offer one reach where the literal one is everything', () => {
    const first = aDraft(
      '方案\n1. 建设。（责任单位：市民政局，排第一位为牵头单位，下同）\n2. 培训。（责任单位：市财政局）\n',
    );
    expect(questionOf(first, 'ruleReach').options.map(({ label }) => label)).toEqual(['全部任务']);
  });

  it('are none where nothing is left to decide', () => {
    expect(aDraft('方案\n1. 建设。（牵头单位：市民政局；配合单位：市财政局；完成时限：长期坚持）\n').questions).toEqual(
      [],
    );
  });

  const duties = (count: number, clause: string) =>
    Array.from({ length: count }, (_, index) => `${index + 1}. 建设第${index}处机构。（${clause}）`).join('\n');

  it.each([
    [5, 5],
    [6, 1],
  ])('of %d open lists of units are %d', (count, asked) => {
    const open = aDraft(`方案\n${duties(count, '牵头单位：市民政局；配合单位：市财政局等')}\n`);
    const questions = open.questions.filter(({ kind }) => kind === 'openEnded');
    expect(questions).toHaveLength(asked);
    expect(questions.every(({ itemId }) => (itemId === null) === count > asked)).toBe(true);
    if (count > asked) expect(questions[0]!.message).toContain('1、2、3、4、5、6');
  });

  it('are asked about every damaged number, but about many lost characters once', () => {
    const text = `方案\n${duties(8, '牵头单位：市民政局').replace(/建设/g, '建\uE0A3设').replace(/。/g, '。床位达到1\uE0105张。')}\n`;
    const questions = aDraft(text).questions.filter(({ kind }) => kind === 'damagedText');
    expect(questions.filter(({ message }) => message.includes('数字'))).toHaveLength(8);
    expect(questions.filter(({ message }) => message.includes('（同类共 8 处：'))).toHaveLength(1);
  });

  it('are asked about every damaged number also where that is more than anybody likes', () => {
    const text = `方案\n${duties(60, '牵头单位：市民政局').replace(/。/g, '。床位达到1\uE0105张。')}\n`;
    const numbers = aDraft(text).questions.filter(({ message }) => message.includes('数字'));
    expect(numbers).toHaveLength(60);
    expect(numbers.every(({ itemId, subject }) => itemId !== null && !('places' in subject))).toBe(true);
  });

  it('are gathered no sooner because numbers are damaged, which are asked about one by one', () => {
    const text = (broken: boolean) =>
      `方案\n${duties(60, '牵头单位：市民政局')
        .replace(/。/g, broken ? '。床位达到1\uE0105张。' : '。')
        .replace(/建设/, '建\uE0A3设')
        .replace(/建设/, '建\uE0A3设')}\n`;
    const others = (broken: boolean) =>
      aDraft(text(broken)).questions.filter(({ message }) => !message.includes('数字')).length;
    expect(others(true)).toBe(others(false));
  });

  it('that ask different things are not answered by one word', () => {
    const text = `方案\n2024年9月12日\n${duties(8, '牵头单位：市民政局').replace(
      /。/g,
      '。8月底前建成站点3座。培育企业数十家。',
    )}\n`;
    const gathered = aDraft(text).questions.filter(({ subject }) => 'places' in subject);
    expect(gathered.map(({ subject }) => 'places' in subject && subject.places?.length)).toEqual([8, 8]);
  });

  it('ask once who answers for many items that name several leads, and each is led by its first', () => {
    const joint = aDraft(`方案\n${duties(7, '牵头单位：市民政局、市财政局')}\n`);
    const asked = joint.questions.filter(({ kind }) => kind === 'noLead');
    expect(asked.map(({ itemId, options }) => [itemId, options.map(({ label }) => label)])).toEqual([
      [null, ['均由排第一位的单位牵头']],
    ]);
    const led = answerQuestion(joint, asked[0]!, { choice: 'confirm' }, null, BY);
    expect(dutiesOf(itemOf(led, '7'))).toEqual(['lead 市民政局', 'coLead 市财政局']);
  });

  it('offer what a damaged number may have been, then that it stands so', () => {
    expect(questionOf(draft, 'damagedText').options.map(({ label }) => label)).toEqual([
      '更正为“每千人床位数达到1∶0.55”',
      '原文如此，确认',
    ]);
  });

  it('are at most forty, however much of a document is doubtful', () => {
    const loose = Array.from(
      { length: 12 },
      (_, k) => `${k + 1}. 清理（含支流河道。到2026年，在现有50项服务的基础上。（牵头单位：市民政局、市财政局等）`,
    );
    const broken = `方案\n一、任务\n${loose.join('\n')}\n`.replace(/支流/g, '支\uE0A3流');
    const { questions } = aDraft(broken);
    expect(questions.length).toBeLessThanOrEqual(40);
  });

  const parted = '方案\n1. 治河。清理\n— 3 —\n河道，年底前完成。（牵头单位：市民政局）\n';
  it.each([
    ['of a plain text', false, 1],
    ['that its file puts at the edge of a page', true, 0],
  ])('ask about a page number inside a sentence %s: %s', (_, isPageEdge, asked) => {
    const names = new NameLookup((name) => ({ kind: 'unit', id: name, name }));
    const places = { nameOf: () => (isPageEdge ? '第 1 页第 3 行' : null), isPageEdge: () => isPageEdge, unread: [] };
    expect(draftFromOutline(parseOutline(parted), names, places).questions).toHaveLength(asked);
  });

  it('say where to look in a file with pages', () => {
    const places = { nameOf: () => '第 2 页第 3 行', isPageEdge: () => false, unread: [] };
    const names = new NameLookup((name) => ({ kind: 'unit', id: name, name }));
    const [question] = draftFromOutline(parseOutline(parted), names, places).questions;
    expect(question!.message).toMatch(/（原件第 2 页第 3 行）$/);
  });

  it('about more unknown units than anybody reads are one: they are new, and each becomes one', () => {
    const text = `方案\n${Array.from({ length: 50 }, (_, k) => `${k + 1}. 建设。（牵头单位：市${String.fromCharCode(0x4e00 + k * 7)}务局；完成时限：长期坚持）`).join('\n')}\n`;
    const nobody = new NameLookup(() => ({ kind: 'unknown', candidates: [] }), 'government');
    const content = draftFromOutline(parseOutline(text), nobody);
    expect(content.questions.length).toBeLessThanOrEqual(40);
    const question = content.questions.find(({ subject }) => subject.type === 'names')!;
    expect(question.options.map(({ label }) => label)).toEqual(['新增这 50 个单位', '均不是责任单位']);
    const units = (question.subject as { names: string[] }).names.map((name) => ({ name, unitId: `unit ${name}` }));
    const answer = { choice: 'newUnits', parentId: 'government', units } as const;
    const after = answerQuestion(content, question, answer, null, BY);
    expect(after.items.every((item) => item.assignments[0]?.unitId === `unit ${item.assignments[0]?.name ?? ''}`)).toBe(
      true,
    );
    const none = answerQuestion(
      after,
      after.questions.find(({ id }) => id === question.id)!,
      { choice: 'none' },
      null,
      BY,
    );
    expect(none.items.every((item) => item.assignments[0]?.unitId === null)).toBe(true);
  });
});
