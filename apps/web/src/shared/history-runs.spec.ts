import type { TFunction } from 'i18next';
import type { HistoryLine } from '../api/shapes.js';
import { historyRuns } from './history-runs.js';

const unit = { id: 'office', name: '市政府办公厅' };
const actor = { id: 'zhang', name: '张某' };
const line = (position: number, rest: Partial<HistoryLine> = {}): HistoryLine => ({
  ...{
    position,
    action: 'issued',
    itemId: `item${position}`,
    caseId: null,
    at: '2026-09-01T01:02:03.000Z',
    actor,
    unit,
    detail: null,
  },
  ...rest,
});
const t = ((key: string) => key) as unknown as TFunction;
const counted = (lines: readonly HistoryLine[]) =>
  historyRuns(lines, t).map(({ line: { position }, count }) => [position, count]);

describe('the lines of a record', () => {
  it('that say the same of many things, one after the other, are one with its count', () => {
    expect(counted([line(1), line(2), line(3), line(4, { action: 'signed' }), line(5)])).toEqual([
      [1, 3],
      [4, 1],
      [5, 1],
    ]);
  });

  it.each<[string, Partial<HistoryLine>]>([
    ['another act', { action: 'signed' }],
    ['another person', { actor: { id: 'li', name: '李某' } }],
    ['another unit', { unit: { id: 'health', name: '市卫生健康委' } }],
    ['another minute', { at: '2026-09-01T01:03:03.000Z' }],
    ['the plan and not an item', { itemId: null }],
    ['words of its own', { detail: { reason: '情况变化' } }],
  ])('stand alone for %s', (_, rest) => {
    expect(counted([line(1), line(2, rest)])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  describe('of an act that asks for an approval', () => {
    const opened = line(1, { action: 'approvalOpened', caseId: 'case', detail: { asked: 'close' } });
    const held = line(2, { action: 'heldForApproval', caseId: 'case', detail: { asked: 'close', reason: '提前完成' } });
    const shown = (...lines: HistoryLine[]) =>
      historyRuns(lines, t).map(({ line: { position }, words }) => [position, words]);

    it('are one, with what both say, whatever lies between', () => {
      expect(shown(opened, held)).toEqual([[1, '提前完成']]);
      expect(shown(opened, line(3), held)).toEqual([
        [1, '提前完成'],
        [3, null],
      ]);
    });

    it('stand for themselves where only one is seen', () => {
      expect(shown(opened)).toEqual([[1, null]]);
      expect(shown(held)).toEqual([[2, '提前完成']]);
    });

    it.each<[string, Partial<HistoryLine>]>([
      ['another approval', { caseId: 'other' }],
      ['no approval that is known', { caseId: null }],
      ['another person', { actor: { id: 'li', name: '李某' } }],
      ['another unit', { unit: { id: 'health', name: '市卫生健康委' } }],
    ])('stay two where one is of %s', (_, rest) => {
      expect(shown(opened, { ...held, ...rest }).map(([position]) => position)).toEqual([1, 2]);
    });
  });
});
