import type { OutlineLeaf } from '#libs/contracts';
import { accountOf } from './account.js';
import type { DraftQuestion, Span } from './draft.js';

const text = '方案 一二三四 甲乙';
const leaves: OutlineLeaf[] = [
  { start: 0, end: 2, kind: 'title', itemRef: null },
  { start: 3, end: 7, kind: 'unaccounted', itemRef: null },
  { start: 8, end: 10, kind: 'unaccounted', itemRef: null },
];
const question = (places: Span[], change: Partial<DraftQuestion> = {}): DraftQuestion =>
  ({
    id: 'q',
    kind: 'unaccounted',
    status: 'open',
    answer: null,
    reason: null,
    subject: { type: 'unaccounted', places },
    ...change,
  }) as DraftQuestion;
const first = { start: 3, end: 7 };
const second = { start: 8, end: 10 };

describe('the account of a text', () => {
  it.each<[what: string, questions: DraftQuestion[], coverage: number, rests: string[]]>([
    ['lists what nobody was asked about', [], 0.25, ['一二三四 - open', '甲乙 - open']],
    ['names the question about a place', [question([first, second])], 0.25, ['一二三四 q open', '甲乙 q open']],
    [
      'is complete once a person has said what the places are',
      [question([second, first], { status: 'answered', answer: { choice: 'leaf', leaf: 'preamble' } })],
      1,
      [],
    ],
    [
      'keeps what was left with a reason in sight',
      [question([first], { status: 'waived', reason: '附图说明' }), question([second], { id: 'r' })],
      0.25,
      ['一二三四 q waived 附图说明', '甲乙 r open'],
    ],
  ])('%s', (_, questions, coverage, rests) => {
    const account = accountOf(text, leaves, questions);
    expect(account.coverage).toBe(coverage);
    expect(
      account.rests.map(({ text: of, questionId, state, reason }) =>
        [of, questionId ?? '-', state, reason].filter((part) => part !== null).join(' '),
      ),
    ).toEqual(rests);
  });

  it('takes a table without tasks as explained', () => {
    const change = { kind: 'tableColumns', span: { start: 3, end: 10 }, status: 'answered' } as const;
    const table = question([], {
      ...change,
      answer: { choice: 'confirm' },
      subject: { type: 'tableColumns', headers: [], looksLike: [] },
    });
    expect(accountOf(text, leaves, [table])).toMatchObject({ coverage: 1, rests: [] });
  });

  it('puts a place where the checker said it belongs', () => {
    const answer = { choice: 'leaf', leaf: 'furniture' } as const;
    const { leaves: placed } = accountOf(text, leaves, [question([second], { status: 'answered', answer })]);
    expect(placed.map(({ kind }) => kind)).toEqual(['title', 'unaccounted', 'furniture']);
  });
});
