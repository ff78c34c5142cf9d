import type { TFunction } from 'i18next';
import { historyWords as wordsOf } from './history-words.js';

/** The Chinese signs. */
const signs: Readonly<Record<string, string>> = { 'sign.list': '、', 'sign.then': '；', 'dispatches.and': '，' };
const t = ((key: string, { what, more }: { what?: string; more?: string } = {}) =>
  key === 'sign.with' ? `${what}（${more}）` : signs[key]) as unknown as TFunction;
const historyWords = (detail: Record<string, unknown> | null) => wordsOf(detail, t);

describe('historyWords', () => {
  it('shows what a person wrote and from which unit to which a duty went', () => {
    const detail = {
      contestId: '01890000-0000-7000-8000-000000000001',
      fromUnit: { id: 'a', name: '市财政局' },
      toUnit: { id: 'b', name: '市医保局' },
      reason: '职责调整',
    };
    expect(historyWords(detail)).toBe('市财政局 → 市医保局；职责调整');
  });
  it('says which people and units were named, and who gave work to whom', () => {
    const one = { id: 'a', name: '邓思远' };
    expect(historyWords({ fromUser: one, toUser: { id: 'b', name: '孟守野' } })).toBe('邓思远 → 孟守野');
    expect(historyWords({ officerUser: one, standInUser: null })).toBe('邓思远');
    const changed = { addedUnits: [{ id: 'c', name: '市教育局' }], removedUnits: [{ id: 'd', name: '市财政局' }] };
    expect(historyWords(changed)).toBe('+市教育局、−市财政局');
  });
  it('counts units that are too many to be read', () => {
    const units = (count: number) => Array.from({ length: count }, (_, k) => ({ id: `${k}`, name: `第${k + 1}区` }));
    expect(historyWords({ addedUnits: units(12) })?.split('、')).toHaveLength(12);
    expect(historyWords({ addedUnits: units(3000), reason: '新设' })).toMatch(
      /^\+第1区、.*、\+第12区、…（\+3000）；新设$/,
    );
  });
  it.each([
    [{ dueBefore: '2026-12-31', dueAfter: '2027-12-31' }, '2026-12-31 → 2027-12-31'],
    [{ dueBefore: '2026-12-31', dueAfter: null }, '2026-12-31 → —'],
    [
      { dueBefore: '2026-12-31', dueAfter: null, dueTextBefore: '2026年底', dueTextAfter: '长期坚持' },
      '2026-12-31 → 长期坚持',
    ],
    [{ dueBefore: null, dueAfter: null, dueTextBefore: '', dueTextAfter: '每月' }, '— → 每月'],
  ])('says how a deadline changed: %j', (detail, said) => {
    expect(historyWords(detail)).toBe(said);
  });
  it('says nothing where there is nothing to read', () => {
    expect(historyWords({ shares: 3, reason: ' ' })).toBeNull();
    expect(historyWords(null)).toBeNull();
  });
});
