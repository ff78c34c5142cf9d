import { answerQuestion } from './answer-question.js';
import { editItem } from './edit-items.js';
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
