import { parseOutline } from '#libs/plan-reader';
import { answerQuestion } from './answer-question.js';
import { editItem } from './edit-items.js';
import { deadlineQuestions } from './deadline-question.js';
import { aDraft, BY, itemOf, questionOf } from './fixtures/a-draft.js';

const item = (n: number, text: string): string =>
  `${n}. 第${'甲乙丙丁戊'.charAt(n)}项工作。${text}（牵头单位：市民政局）\n`;
const plan = (...texts: string[]): string =>
  `方案\n到2027年，服务体系基本健全。\n一、重点任务\n${texts.map((text, k) => item(k + 1, text)).join('')}`;
const dated = '到2026年，建成泵站3座。';

describe('the question about items without a deadline', () => {
  it.each([
    ['one of three', [dated, dated, '清淤。'], '3 项任务中有 1 项没有写明完成时限（3）'],
    ['most', ['清淤。', '护岸。', dated], '3 项任务中有 2 项没有写明完成时限（1、2）'],
  ])('is one for all (%s)', (_, texts, message) => {
    const questions = aDraft(plan(...texts)).questions.filter(({ kind }) => kind === 'noDeadline');
    expect(questions).toHaveLength(1);
    expect(questions[0]!.message).toContain(message);
    expect(questions[0]!.options.map(({ label }) => label)).toEqual(['均按本方案期限（2027年底）', '均不设时限']);
  });

  it('is none where each item prints one', () => {
    expect(aDraft(plan(dated, dated)).questions).toEqual([]);
  });

  const draft = aDraft(plan('清淤。', '护岸。', dated));
  const answered = (dueOn: string | null, from = draft) =>
    answerQuestion(from, questionOf(from, 'noDeadline'), { choice: 'deadline', dueOn }, null, BY);
  const dates = (content: typeof draft) =>
    ['1', '2', '3'].map((ref) => itemOf(content, ref)).map(({ dueOn, dueOwner }) => [dueOn, dueOwner]);

  it.each([
    ['the period of the plan is the document’s', '2027-12-31', 'document'],
    ['any other day is the office’s', '2027-06-30', 'generalOffice'],
  ])('is answered for all of them: %s', (_, dueOn, owner) => {
    expect(dates(answered(dueOn))).toEqual([
      [dueOn, owner],
      [dueOn, owner],
      ['2026-12-31', 'document'],
    ]);
  });

  it('follows the last answer, and leaves a date that was set by hand', () => {
    const byHand = editItem(answered('2027-12-31'), itemOf(draft, '1').id, { dueOn: '2028-01-31' });
    expect(dates(answered(null, byHand)).slice(0, 2)).toEqual([
      ['2028-01-31', 'generalOffice'],
      [null, null],
    ]);
  });
});

describe('the question about a deadline without a year', () => {
  const rows = [
    ['建设泵站', '6月底'],
    ['疏浚河道', '6月底'],
    ['修复堤岸', '2027年9月'],
    ['培训人员', '两年内'],
    ['巡查河道', '长期坚持'],
    ['督导检查', '每季度末'],
  ];
  const table = (issue = ''): string =>
    `治水方案\n到2027年，水质明显改善。\n序号\t工作任务\t责任单位\t完成时限\n${rows
      .map(([task, due], k) => `${k + 1}\t${task}\t市水务局\t${due}\n`)
      .join('')}${issue}`;
  const asked = (text: string, today = '2026-03-01') =>
    deadlineQuestions(parseOutline(text), aDraft(text).items, today);

  it('is one for all tasks that a year dates, where the document does not say when it was issued', () => {
    const text = table();
    const [june, years, ...others] = asked(text);
    expect(others).toEqual([]);
    expect(june).toMatchObject({ kind: 'noDeadline', itemId: null, printed: '6月底' });
    expect(june!.message).toContain('2 项任务（1、2）');
    expect(years!.options).toHaveLength(1);
    expect(text.slice(june!.span!.start, june!.span!.end)).toBe('6月底');
  });

  it.each([
    ['2026-03-01', ['2026年（2026-06-30）', '2027年（2027-06-30）']],
    ['2026-07-01', ['2027年（2027-06-30）']],
    ['2028-01-01', ['2028年（2028-06-30）', '2027年（2027-06-30）']],
  ])('offers the year of the next such day first, then those that the text names (on %s)', (today, labels) => {
    const [june] = asked(table(), today);
    expect(june!.options.map(({ label }) => label)).toEqual([...labels, '不设具体时限，按所印文字办理']);
  });

  const months = Array.from({ length: 7 }, (_, k) => `${k + 1}\t建设泵站${k + 1}座\t市水务局\t${k + 1}月底\n`).join('');
  const monthly = `治水方案\n序号\t工作任务\t责任单位\t完成时限\n${months}`;

  it.each([
    ['2026-01-01', [2026]],
    ['2026-06-15', [2026, 2027]],
    ['2026-11-30', [2027]],
  ])('is one for all words however many, with the years they may mean (on %s)', (today, years) => {
    const [question, ...others] = asked(monthly, today);
    expect(others).toEqual([]);
    expect(question!.message).toContain('7 项任务');
    expect(question!.options.map(({ answer }) => answer)).toEqual([
      ...years.map((year) => ({ choice: 'year', year })),
      { choice: 'deadline', dueOn: null },
    ]);
  });

  it('takes back the dates it gave, whatever the words became meanwhile', () => {
    const draft = aDraft(monthly);
    const ask = questionOf(draft, 'noDeadline');
    const given = answerQuestion(draft, ask, { choice: 'year', year: 2028 }, null, BY);
    const edited = editItem(given, itemOf(given, '1').id, { dueText: '9月底前' });
    const again = answerQuestion(edited, questionOf(edited, 'noDeadline'), { choice: 'year', year: 2027 }, null, BY);
    expect(itemOf(again, '1').dueOn).toBe('2027-09-30');
  });

  it('is answered anew where all its tasks were dated by hand meanwhile', () => {
    const draft = aDraft('治水方案\n序号\t工作任务\t责任单位\t完成时限\n1\t建设泵站\t市水务局\t6月底\n');
    const given = answerQuestion(draft, questionOf(draft, 'noDeadline'), { choice: 'year', year: 2028 }, null, BY);
    const byHand = editItem(given, itemOf(given, '1').id, { dueOn: '2028-07-15' });
    const again = answerQuestion(byHand, questionOf(byHand, 'noDeadline'), { choice: 'year', year: 2027 }, null, BY);
    expect(itemOf(again, '1').dueOn).toBe('2028-07-15');
  });

  it('is refused a year where no words lack one', () => {
    const draft = aDraft(plan('清淤。', '护岸。', dated));
    const answer = () =>
      answerQuestion(draft, questionOf(draft, 'noDeadline'), { choice: 'year', year: 2028 }, null, BY);
    expect(answer).toThrow(expect.objectContaining({ code: 'answerNotOffered' }) as Error);
  });

  it('dates each task in the year by its own words, and takes the dates back', () => {
    const draft = aDraft(monthly);
    const dates = (content: typeof draft) => ['1', '2', '7'].map((ref) => itemOf(content, ref).dueOn);
    const given = answerQuestion(draft, questionOf(draft, 'noDeadline'), { choice: 'year', year: 2028 }, null, BY);
    expect(dates(given)).toEqual(['2028-01-31', '2028-02-29', '2028-07-31']);
    const byHand = editItem(given, itemOf(given, '1').id, { dueOn: '2028-01-15' });
    const again = answerQuestion(byHand, questionOf(byHand, 'noDeadline'), { choice: 'year', year: 2027 }, null, BY);
    expect(dates(again)).toEqual(['2028-01-15', '2027-02-28', '2027-07-31']);
    const none = answerQuestion(given, questionOf(given, 'noDeadline'), { choice: 'deadline', dueOn: null }, null, BY);
    expect(dates(none)).toEqual([null, null, null]);
  });

  it('offers no year without such a day', () => {
    const [leap] = asked('治水方案\n序号\t工作任务\t责任单位\t完成时限\n1\t建设泵站\t市水务局\t2月29日前\n');
    expect(leap!.options).toHaveLength(1);
  });

  it('is none where the title tells the year', () => {
    const text = table().replace('治水方案', '海州市2026年治水方案');
    expect(asked(text).map(({ printed }) => printed)).toEqual(['两年内']);
    expect(itemOf(aDraft(text), '1').dueOn).toBe('2026-06-30');
  });

  it('gives the date to these tasks', () => {
    const draft = aDraft(table());
    const [june] = draft.questions.filter(({ kind }) => kind === 'noDeadline');
    const given = answerQuestion(draft, june!, { choice: 'year', year: 2026 }, null, BY);
    expect(['1', '2', '3', '4'].map((ref) => itemOf(given, ref).dueOn)).toEqual([
      ...['2026-06-30', '2026-06-30'],
      ...['2027-09-30', null],
    ]);
  });

  it('is none where the date of issue tells the year', () => {
    const text = table('海州市人民政府办公室\n2026年3月5日\n');
    expect(asked(text)).toEqual([]);
    expect(['1', '4'].map((ref) => itemOf(aDraft(text), ref).dueOn)).toEqual(['2026-06-30', '2028-03-05']);
  });
});
