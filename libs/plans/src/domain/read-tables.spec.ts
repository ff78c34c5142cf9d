import { Problem } from '#libs/kernel';
import type { Answer } from '#libs/contracts';
import { answerQuestion } from './answer-question.js';
import type { DraftContent } from './draft.js';
import { liveItems } from './draft.js';
import { aDraft, BY, dutiesOf, itemOf, questionOf } from './fixtures/a-draft.js';
import { NameLookup } from './name-lookup.js';
import { readOutline } from './read-outline.js';
import { withTableItems } from './read-tables.js';
import { namedTables } from './table-questions.js';

const text = `方案
一、重点任务
1. 建设机构。（牵头单位：市民政局；完成时限：长期坚持）
附件
项\t做什么\t谁来办\t谁来帮
1\t治河\t市商务局\t市财政局
2\t植树\t市教育局\t市养老中心
`;
const units = ['市民政局', '市商务局', '市财政局', '市教育局'];
const names = new NameLookup((name) =>
  units.includes(name) ? { kind: 'unit', id: `unit ${name}`, name } : { kind: 'unknown', candidates: [] },
);

/** The answer and what the command makes of it. */
function named(content: DraftContent, answer: Answer): DraftContent {
  const question = questionOf(content, 'tableColumns');
  const answered = answerQuestion(content, question, answer, null, BY);
  if (answer.choice !== 'columns') return answered;
  return withTableItems(answered, question.id, readOutline(text, namedTables(answered.questions)), names, BY);
}
const columns = (...of: Extract<Answer, { choice: 'columns' }>['columns']): Answer => ({
  choice: 'columns',
  columns: of,
});
const kinds = (content: DraftContent) =>
  content.questions.filter(({ status }) => status === 'open').map(({ kind }) => kind);

describe('a table whose header is not known', () => {
  const draft = aDraft(text);

  it('is one question with what its columns look like, or that it is no table of tasks', () => {
    expect(kinds(draft)).toEqual(['tableColumns']);
    expect(questionOf(draft, 'tableColumns').options.map(({ label }) => label)).toEqual([
      '按此读取：项为序号，做什么为任务，谁来办为牵头单位，谁来帮为配合单位',
      '不是任务表',
    ]);
  });

  it('gives its rows as items behind those before it, and their questions', () => {
    const after = named(draft, columns('ordinal', 'task', 'lead', 'supporting'));
    expect(liveItems(after).map(({ title, ordinal }) => [ordinal, title])).toEqual([
      [1, '建设机构'],
      [2, '治河'],
      [3, '植树'],
    ]);
    expect(liveItems(after).slice(1).map(dutiesOf)).toEqual([
      ['lead 市商务局', 'supporting 市财政局'],
      ['lead 市教育局', 'supporting 市养老中心?'],
    ]);
    expect(kinds(after)).toEqual(['unknownUnit', 'noDeadline']);
    expect(after.questions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  });

  it('follows the last answer', () => {
    const once = named(draft, columns('ordinal', 'task', 'supporting', 'lead'));
    const twice = named(once, columns('ordinal', 'task', 'lead', 'note'));
    expect(liveItems(twice).slice(1).map(dutiesOf)).toEqual([['lead 市商务局'], ['lead 市教育局']]);
    const never = named(twice, { choice: 'confirm' });
    expect(liveItems(never).map(({ title }) => title)).toEqual(['建设机构']);
    expect(kinds(never)).toEqual([]);
  });

  it.each<[what: string, answer: Answer]>([
    ['without a task', columns('ordinal', 'note', 'lead', 'supporting')],
    ['without a unit', columns('ordinal', 'task', 'note', 'note')],
    ['of too few columns', columns('ordinal', 'task', 'lead')],
  ])('is not read with columns %s', (_, answer) => {
    expect(() => named(draft, answer)).toThrow(Problem);
  });

  it('leaves the items that were there as they are', () => {
    const after = named(draft, columns('ordinal', 'task', 'lead', 'supporting'));
    expect(liveItems(after)[0]).toEqual(itemOf(draft, '1'));
  });
});
