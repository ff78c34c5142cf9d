import type { TFunction } from 'i18next';
import type { DraftTarget } from '../../api/shapes.js';
import { targetText } from './target-text.js';

/** A word is its key; the signs are the Chinese ones. */
const t = ((key: string, { what, more }: { what?: string; more?: string } = {}) =>
  key === 'sign.with'
    ? `${what}（${more}）`
    : key === 'dispatches.and'
      ? '，'
      : key.split('.').at(-1)) as unknown as TFunction;
const target = (change: Partial<DraftTarget>): DraftTarget => ({
  id: 't',
  printed: '',
  indicator: '县域就诊率',
  operator: 'atLeast',
  value: '90',
  valueTo: null,
  unit: '%',
  dueOn: '2025-12-31',
  dueText: '到2025年',
  recurrence: null,
  continuing: false,
  strength: 'required',
  scope: '',
  per: '',
  approximate: false,
  origin: 'printed',
  span: null,
  numberSpan: null,
  ...change,
});

describe('a target in one line', () => {
  it.each<[Partial<DraftTarget>, string]>([
    [{}, '县域就诊率 ≥ 90%'],
    [{ dueOn: '2026-06-30' }, '县域就诊率 ≥ 90%（2026-06-30）'],
    [{ operator: 'between', value: '1', valueTo: '2', unit: '个' }, '县域就诊率 1—2 个'],
    [{ value: null }, '县域就诊率 ≥ ?%'],
    [{ operator: 'qualitative', value: null, strength: 'aspirational' }, '县域就诊率（aspirational）'],
    [{ operator: 'equal', approximate: true }, '县域就诊率 ≈ 90%'],
    [{ dueOn: null, continuing: true, per: '每个区（市）' }, '县域就诊率 ≥ 90%（每个区（市），continuing）'],
  ])('%j: %s', (change, text) => {
    expect(targetText(target(change), '2025-12-31', t)).toBe(text);
  });

  it('says that it goes on, also where its task has no date either', () => {
    expect(targetText(target({ dueOn: null, continuing: true }), null, t)).toBe('县域就诊率 ≥ 90%（continuing）');
  });
});
