import { parseOutline } from '#libs/plan-reader';
import { answerQuestion } from '../answer-question.js';
import { aDraft, BY, itemOf, PLAN, questionOf } from '../fixtures/a-draft.js';
import { copyDifferences } from './copy-differences.js';
import { offerFromCopy } from './offer-from-copy.js';

const copy = (text: string) => ({ text, outline: parseOutline(text) });
const offered = (here: string, there: string) => {
  const draft = offerFromCopy(aDraft(here), copyDifferences(copy(here), copy(there)));
  return { draft, question: questionOf(draft, 'damagedText') };
};

describe('a question about damaged text', () => {
  it('offers what another copy says, and takes it by one answer', () => {
    const { draft, question } = offered(PLAN, PLAN.replace('1∶055', '10.55'));
    expect(question.options[0]).toEqual({
      label: '另一文本此处为“10.55”',
      answer: { choice: 'correct', text: '每千人床位数达到10.55' },
    });
    const answered = answerQuestion(draft, question, question.options[0]!.answer, null, BY);
    expect(itemOf(answered, '3').measures).toContain('达到10.55');
  });

  it.each([
    ['is damaged too', PLAN.replace('1∶055', '1∶0055')],
    ['says the same', PLAN.replace(/\n/g, '\n\n')],
    ['lacks it', PLAN.replace('1∶055', '')],
  ])('offers nothing where the other copy %s', (_, there) => {
    expect(offered(PLAN, there).question.options).toEqual(questionOf(aDraft(), 'damagedText').options);
  });
});
