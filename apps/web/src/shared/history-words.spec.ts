import { historyWords } from './history-words.js';

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
  it('says nothing where there is nothing to read', () => {
    expect(historyWords({ shares: 3, reason: ' ' })).toBeNull();
    expect(historyWords(null)).toBeNull();
  });
});
