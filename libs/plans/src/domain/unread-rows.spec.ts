import { parseOutline } from '#libs/plan-reader';
import { accountOf } from './account.js';
import { answerQuestion } from './answer-question.js';
import { aDraft, BY, questionOf } from './fixtures/a-draft.js';

const text =
  '任务分工表\n序号\t工作任务\t责任单位\t完成时限\n1\t治河\t市水务局\t2030年\n2护岸\t市水务局\t2030年\n3\t清淤\t市水务局\t2030年\n';

describe('a row of a table that could not be read', () => {
  const draft = aDraft(text);
  const question = questionOf(draft, 'unaccounted');

  it('is asked about as a task that a person adds', () => {
    expect(question.message).toContain('请先用“新增任务”补录');
    expect(question.printed).toBe('2护岸市水务局2030年');
    expect(question.options.map(({ label }) => label)).toEqual([
      '任务内容，已补录为任务',
      '说明文字，不含任务',
      '一般要求，不单列任务',
      '页眉页脚等，不是正文',
    ]);
  });

  it('is accounted for by the answer', () => {
    const { leaves } = parseOutline(text);
    expect(accountOf(text, leaves, draft.questions).rests).toHaveLength(1);
    const answered = answerQuestion(draft, question, question.options[0]!.answer, null, BY);
    expect(accountOf(text, leaves, answered.questions)).toMatchObject({ coverage: 1, rests: [] });
  });
});
