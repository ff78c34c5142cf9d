import type { ItemReview } from '../../api/shapes.js';
import { auditFailed, chosenParts, notesToReturn, partsOf, standingMarks } from './return-parts.js';

const mark = (subjectId: string, verdict: 'accepted' | 'returned', markedAt: string, note = '') => ({
  part: 'unit' as const,
  subjectId,
  name: subjectId,
  note,
  verdict,
  markedAt,
});
const submission = (outcome: 'open' | 'returned', marks: ReturnType<typeof mark>[]) => ({
  id: 's',
  number: 1,
  statement: '已办结',
  unit: { id: 'u', name: '市教育局' },
  submittedBy: { id: 'p', name: '王某' },
  submittedAt: '2026-01-01T00:00:00Z',
  outcome,
  endedAt: null,
  marks,
});
const review: ItemReview = {
  submissions: [
    submission('returned', [mark('a', 'returned', '2026-01-01T00:00:00Z', '缺数据')]),
    submission('open', [
      mark('a', 'returned', '2026-01-02T00:00:00Z', '缺盖章页'),
      mark('b', 'returned', '2026-01-02T00:00:00Z', '口径不符'),
      mark('b', 'accepted', '2026-01-03T00:00:00Z'),
    ]),
  ],
  returns: [],
  audits: [],
  parts: [
    { part: 'item', subjectId: 'i', name: '任务' },
    { part: 'unit', subjectId: 'a', name: '市教育局' },
    { part: 'unit', subjectId: 'b', name: '市财政局' },
  ],
};

describe('the marks of a review', () => {
  it('are those of what is handed in now, the later one of a part', () => {
    expect([...standingMarks(review)].map(([key, { verdict }]) => [key, verdict])).toEqual([
      ['unit a', 'returned'],
      ['unit b', 'accepted'],
    ]);
  });
  it('begin a return with what was not right', () => {
    expect(notesToReturn(review)).toEqual({ 'unit a': '缺盖章页' });
    expect(notesToReturn(undefined)).toEqual({});
  });
});

describe('chosenParts', () => {
  it('keeps the order of the list and leaves out what was not chosen', () => {
    expect(chosenParts(review.parts, { 'unit b': ' 补数据 ', 'item i': '补总结' })).toEqual([
      { part: 'item', subjectId: 'i', note: '补总结' },
      { part: 'unit', subjectId: 'b', note: '补数据' },
    ]);
  });
  it('goes by kinds', () => {
    expect(partsOf(review, 'unit').map(({ subjectId }) => subjectId)).toEqual(['a', 'b']);
  });
});

describe('an audit that was not passed', () => {
  const audited = (...audits: [conclusion: 'passed' | 'notPassed', recordedAt: string][]): ItemReview => ({
    ...review,
    audits: audits.map(([conclusion, recordedAt], index) => ({
      id: String(index),
      kind: 'desk',
      conclusion,
      opinion: '意见',
      visitedOn: null,
      place: null,
      team: null,
      sampleId: null,
      recordedBy: { id: 'p', name: '王某' },
      recordedAt,
    })),
  });

  it.each([
    ['none', [], false],
    ['one of an earlier submission', [['notPassed', '2025-12-31T00:00:00Z']], false],
    ['one of this submission', [['notPassed', '2026-01-05T00:00:00Z']], true],
    [
      'one that a later audit overtook',
      [
        ['notPassed', '2026-01-05T00:00:00Z'],
        ['passed', '2026-01-06T00:00:00Z'],
      ],
      false,
    ],
  ] as const)('asks for rectification next: %s', (_, audits, expected) => {
    expect(
      auditFailed(audited(...audits.map(([conclusion, at]): ['passed' | 'notPassed', string] => [conclusion, at]))),
    ).toBe(expected);
  });
});
