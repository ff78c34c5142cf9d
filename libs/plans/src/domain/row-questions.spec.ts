import type { Answer } from '#libs/contracts';
import { answerQuestion } from './answer-question.js';
import { accountOf } from './account.js';
import { changesBetween, imageOf, restored } from './draft-changes.js';
import type { DraftContent, DraftQuestion } from './draft.js';
import { liveItems } from './draft.js';
import { aDraft, BY, dutiesOf, questionOf } from './fixtures/a-draft.js';
import { NameLookup } from './name-lookup.js';
import { readOutline } from './read-outline.js';
import { withTableItems } from './read-tables.js';
import { settleMoot } from './settle-moot.js';
import { namedTables } from './table-questions.js';

const units = ['市民政局', '市商务局', '市财政局', '市教育局', '市应急局'];
const names = new NameLookup((name) =>
  units.includes(name) ? { kind: 'unit', id: `unit ${name}`, name } : { kind: 'unknown', candidates: [] },
);
const places = { nameOf: (offset: number) => `第 ${offset} 处`, isPageEdge: () => false, unread: [] };

const header = '项\t做什么\t谁来办\t谁来帮\n';
const plan = (rows: string, { before = '', after = '', items = '' } = {}): string =>
  `方案\n一、重点任务\n1. 建设机构。建成3处。（牵头单位：市民政局；完成时限：长期坚持）\n${items}${before}附件\n${header}${rows}${after}`;
const draftOf = (text: string) => aDraft(text, (name) => names.lookUp({ printed: name, name }));

const asIs: Answer = { choice: 'columns', columns: ['ordinal', 'task', 'lead', 'supporting'] };

/** The answer to the question of the columns and what the command makes of it. */
function read(text: string, content = draftOf(text), answer = asIs): DraftContent {
  const question = questionOf(content, 'tableColumns');
  const answered = answerQuestion(content, question, answer, null, BY);
  if (answer.choice !== 'columns') return answered;
  return withTableItems(answered, question.id, readOutline(text, namedTables(answered.questions)), names, BY, places);
}
const open = (content: DraftContent) => content.questions.filter(({ status }) => status === 'open');
const ofKind = (content: DraftContent, kind: DraftQuestion['kind']) =>
  open(content).filter((question) => question.kind === kind);
const two = '1\t治河\t市商务局\t市财政局\n2\t植树\t市教育局\t市应急局\n';

const rowOf = (content: DraftContent, title: string) =>
  liveItems(content).find((item) => item.title.startsWith(title))!;
const titlesOf = (content: DraftContent, ids: readonly string[]) =>
  ids.map((id) => content.items.find((item) => item.id === id)!.title);

describe('the rows of a table ask what items of the text ask', () => {
  it('about a number that cannot be right, in the row and at its place', () => {
    const text = plan('1\t治河，达标率达到9\uE0005%\t市商务局\t市财政局\n2\t植树\t市教育局\t市应急局\n');
    const before = draftOf(text);
    expect(ofKind(before, 'damagedText').map(({ itemId }) => itemId)).toEqual([null]);
    const after = read(text, before);
    const [question, ...others] = ofKind(after, 'damagedText');
    expect(others).toEqual([]);
    expect(question).toMatchObject({ itemId: rowOf(after, '治河').id, printed: '达标率达到9\uE0005%' });
    expect(question!.options[0]!.answer).toEqual({ choice: 'correct', text: '达标率达到9.5%' });
    expect(question!.message).toContain(`第 ${question!.span!.start} 处`);
    expect(text.slice(question!.span!.start, question!.span!.end)).toBe('达标率达到9\uE0005%');
  });

  it('about lost characters in a cell, which an answer corrects there', () => {
    const text = plan('1\t治\uFFFD\uFFFD河\t市商务局\t市财政局\n2\t植树\t市教育局\t市应急局\n');
    const after = read(text);
    const [question, ...others] = ofKind(after, 'damagedText');
    expect([question!.printed, others]).toEqual(['治\uFFFD\uFFFD河', []]);
    const corrected = answerQuestion(after, question!, { choice: 'correct', text: '治理大河' }, null, BY);
    expect(rowOf(corrected, '治理').title).toBe('治理大河');
  });

  it('about units with 等, though more of the text are asked about together', () => {
    const items = Array.from(
      { length: 6 },
      (_, k) => `${k + 2}. 建房${k}。建成3处。（责任单位：市民政局、市财政局等）\n`,
    );
    const rows = Array.from({ length: 6 }, (_, k) => `${k + 1}\t植树${k}\t市教育局\t市应急局等\n`);
    const after = read(plan(rows.join(''), { items: items.join('') }));
    const asked = ofKind(after, 'openEnded');
    expect(asked.map(({ message }) => message.slice(0, 4))).toEqual(['6 项任', '6 项任']);
    expect(titlesOf(after, asked[1]!.subject.type === 'text' ? asked[1]!.subject.items! : [])).toEqual([
      ...['植树0', '植树1', '植树2', '植树3', '植树4', '植树5'],
    ]);
  });

  it('by when they are due, where nothing of the plan says it', () => {
    const text = plan(two).replace('；完成时限：长期坚持', '');
    const after = read(text);
    const asked = ofKind(after, 'noDeadline');
    expect(asked.map(({ subject }) => subject.type === 'deadline' && titlesOf(after, subject.itemIds))).toEqual([
      ['建设机构'],
      ['治河', '植树'],
    ]);
    const { span } = asked[1]!;
    expect(text.slice(span!.start, span!.end)).toMatch(/^1\t治河/);
  });

  it('about what is left in the table, as long as it is read row by row', () => {
    const text = plan(`合计若干\t另行安排\t见附表\n${two}`);
    const draft = draftOf(text);
    const question = questionOf(draft, 'tableColumns');
    const answered = answerQuestion(draft, question, asIs, null, BY);
    const [start, end] = [text.indexOf('合计'), text.indexOf('\n1\t治河')];
    const outline = readOutline(text, namedTables(answered.questions));
    const leaves = outline.leaves.map((leaf) =>
      leaf.start === start ? { ...leaf, kind: 'unaccounted' as const } : leaf,
    );
    const rest = { code: 'unaccountedText' as const, itemRef: null, text: '合计若干', message: '未能归入' };
    const warnings = [...outline.warnings, { ...rest, span: [start, end] as [number, number] }];
    const after = withTableItems(answered, question.id, { ...outline, warnings }, names, BY, places);
    const [asked, ...others] = ofKind(after, 'unaccounted');
    expect(others).toEqual([]);
    expect(accountOf(text, leaves, after.questions).rests.map(({ questionId }) => questionId)).toEqual([asked!.id]);
    const placed = answerQuestion(after, asked!, { choice: 'leaf', leaf: 'preamble' }, null, BY);
    expect(accountOf(text, leaves, placed.questions)).toMatchObject({ coverage: 1, rests: [] });
    // with the explanation taken back it is a matter of the table again
    const back = settleMoot(restored(after, imageOf(changesBetween(draft, after))), BY);
    expect(ofKind(back, 'unaccounted')).toEqual([]);
  });

  it('of all its rows, behind one of few cells and behind a heading', () => {
    const after = read(plan(`${two}3\t种草\t\t\n4\t养鱼\t市教育局\t\n其他任务\n5\t修路\t市财政局\t市应急局\n`));
    expect(liveItems(after).map(({ title }) => title)).toEqual(['建设机构', '治河', '植树', '养鱼', '修路']);
  });

  it('who answers for one that names no unit', () => {
    const after = read(plan(`${two}3\t种草\t\t\n`));
    expect(ofKind(after, 'damagedText').map(({ message }) => message)).toEqual([
      expect.stringContaining('没有写明责任单位'),
    ]);
  });
});

describe('names in the rows of a table', () => {
  const text = plan('1\t治河\t市养老中心\t市财政局\n2\t植树\t市教育局\t市养老中心\n', {
    items: '2. 建房。（牵头单位：市养老中心；完成时限：长期坚持）\n',
  });

  it('mean what was answered before they were read', () => {
    const draft = draftOf(text);
    const target = { unitId: 'unit 市应急局', groupId: null, name: '市应急局' };
    const answer: Answer = { choice: 'unit', unitId: 'unit 市应急局', remember: true };
    const after = read(text, answerQuestion(draft, questionOf(draft, 'unknownUnit'), answer, target, BY));
    expect(dutiesOf(rowOf(after, '治河'))).toEqual(['lead 市养老中心=市应急局', 'supporting 市财政局']);
    expect(ofKind(after, 'unknownUnit')).toEqual([]);
  });

  it('are asked about once with those of the text', () => {
    const after = read(text);
    const asked = ofKind(after, 'unknownUnit');
    expect(asked).toHaveLength(1);
    const target = { unitId: 'unit 市应急局', groupId: null, name: '市应急局' };
    const answered = answerQuestion(
      after,
      asked[0]!,
      { choice: 'unit', unitId: 'unit 市应急局', remember: true },
      target,
      BY,
    );
    expect(dutiesOf(rowOf(answered, '植树'))).toEqual(['lead 市教育局', 'supporting 市养老中心=市应急局']);
  });
});

describe('a rule of responsibility beside a table', () => {
  const rule = '以下各项任务均需市应急局落实，不再列出。\n';
  const after = '以上各项任务均需市应急局落实，不再列出。\n';
  const implementing = (content: DraftContent) =>
    liveItems(content)
      .filter((item) => item.assignments.some(({ role }) => role === 'implementer'))
      .map(({ title }) => title);

  it.each([
    ['before it', { before: rule }],
    ['behind it', { after }],
  ])('printed %s offers its rows while it is asked about', (_, where) => {
    const read2 = read(plan('1\t治河\t市商务局\t市财政局\n2\t植树\t市教育局\t市财政局\n', where));
    const [question, ...others] = ofKind(read2, 'ruleReach');
    expect(others).toEqual([]);
    const { answer } = question!.options.find(({ label }) => label === '全部任务')!;
    expect(implementing(answerQuestion(read2, question!, answer, null, BY))).toEqual(['建设机构', '治河', '植树']);
  });

  it.each([
    ['before it', { before: rule }],
    ['behind it', { after }],
  ])('printed %s and decided before is asked about for its rows', (_, where) => {
    const text = plan('1\t治河\t市商务局\t市财政局\n2\t植树\t市教育局\t市财政局\n', where);
    const draft = draftOf(text);
    const asked = questionOf(draft, 'ruleReach');
    const decided = answerQuestion(draft, asked, { choice: 'items', itemIds: [draft.items[0]!.id] }, null, BY);
    const rows = read(text, decided);
    expect(implementing(rows)).toEqual(['建设机构']);
    const [question, ...others] = ofKind(rows, 'ruleReach');
    expect(others).toEqual([]);
    expect(question!.options.map(({ label }) => label)).toEqual(['表中全部任务']);
    const all = answerQuestion(rows, question!, question!.options[0]!.answer, null, BY);
    expect(implementing(all)).toEqual(['建设机构', '治河', '植树']);
    const none = answerQuestion(
      all,
      all.questions.find(({ id }) => id === question!.id)!,
      { choice: 'none' },
      null,
      BY,
    );
    expect(implementing(none)).toEqual(['建设机构']);
  });

  it('that the first-listed leads is asked about for its rows', () => {
    const text = plan('1\t治河\t市商务局、市财政局\t\n2\t植树\t市教育局、市财政局\t\n', {
      before: '以下各项任务排第一位的责任单位为牵头单位。\n',
    });
    const responsible: Answer = { choice: 'columns', columns: ['ordinal', 'task', 'responsible', 'note'] };
    const draft = draftOf(text);
    const all: Answer = { choice: 'items', itemIds: [draft.items[0]!.id] };
    const rows = read(text, answerQuestion(draft, questionOf(draft, 'ruleReach'), all, null, BY), responsible);
    const [question] = ofKind(rows, 'ruleReach');
    const settled = answerQuestion(rows, question!, question!.options.at(-1)!.answer, null, BY);
    expect(liveItems(settled).every(({ leadAssumed }) => !leadAssumed)).toBe(true);
    const answered = settled.questions.find(({ id }) => id === question!.id)!;
    const again = answerQuestion(settled, answered, { choice: 'none' }, null, BY);
    const ids = liveItems(rows)
      .slice(1)
      .map(({ id }) => id);
    expect(again.questions.find(({ id }) => id === question!.id)!.subject).toEqual({ type: 'leadIsFirst', rows: ids });
  });

  it('is read in a plan whose table has a header that is known', () => {
    const known = '项\t任务\t牵头单位\t配合单位\n'.replace('项', '序号');
    for (const where of [{ before: rule }, { after }]) {
      const draft = draftOf(plan(two, where).replace(header, known));
      const [question] = ofKind(draft, 'ruleReach');
      const reach = answerQuestion(draft, question!, question!.options.at(-1)!.answer, null, BY);
      expect(implementing(reach)).toEqual(['建设机构', '治河']);
    }
  });
});

describe('a table that is read again', () => {
  const text = plan('1\t治河，达标率达到9\uE0005%\t市商务局\t市财政局等\n2\t植树\uFFFD\t市教育局\t市应急局等\n', {
    before: '以下各项任务均需市民政局落实，不再列出。\n',
  });
  const keys = (content: DraftContent) => open(content).map(({ kind, span }) => `${kind} ${span?.start ?? ''}`);

  it('asks nothing twice, in whatever way it is explained', () => {
    const draft = draftOf(text);
    const decided = answerQuestion(draft, questionOf(draft, 'ruleReach'), { choice: 'none' }, null, BY);
    const once = read(text, decided);
    const twice = read(text, once, { choice: 'columns', columns: ['ordinal', 'task', 'responsible', 'supporting'] });
    const again = read(text, twice);
    expect(new Set(keys(again)).size).toBe(keys(again).length);
    expect(keys(again).toSorted()).toEqual(keys(once).toSorted());
  });

  it('asks nothing of its rows once the explanation is taken back', () => {
    const draft = draftOf(text);
    const once = read(text, draft);
    const back = settleMoot(restored(once, imageOf(changesBetween(draft, once))), BY);
    expect(keys(back).toSorted()).toEqual(keys(draft).toSorted());
    const never = read(text, once, { choice: 'confirm' });
    expect(open(never).filter(({ kind }) => kind !== 'ruleReach')).toEqual([]);
  });
});

describe('tables with the same header', () => {
  const text = plan(`${two}`, { after: `附件2\n${header}1\t种草\t市民政局\t市财政局\n2\t养鱼\t市教育局\t市应急局\n` });

  it('are one question, whose answer reads them all', () => {
    const draft = draftOf(text);
    expect(ofKind(draft, 'tableColumns')).toHaveLength(1);
    expect(questionOf(draft, 'tableColumns').message).toContain('表头相同的表共 2 张');
    expect(liveItems(read(text, draft)).map(({ title }) => title)).toEqual([
      '建设机构',
      '治河',
      '植树',
      '种草',
      '养鱼',
    ]);
  });

  it('are explained together where they are no tables of tasks', () => {
    const never = read(text, draftOf(text), { choice: 'confirm' });
    const { rests } = accountOf(text, readOutline(text).leaves, never.questions);
    expect(rests.map(({ questionId }) => questionId)).toEqual([]);
  });
});
