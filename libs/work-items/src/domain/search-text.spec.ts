import { queryTerms } from '#libs/kernel';
import { SEARCH_DIVIDER, searchable } from './search-text.js';

const found = searchable({
  title: '提升基层医疗服务能力',
  measures: '推进医保支付方式改革 ＤＲＧ',
  leadNames: ['市卫生健康委', '市卫生计生委'],
  shares: [{ role: 'implementer', names: ['东港区人民政府'] }],
});

describe('what an item is found by', () => {
  it.each(['医保', '卫健'.slice(0, 1), '卫生计生', 'drg', '东港'])('holds the terms of “%s”', (query) => {
    expect(found.terms).toEqual(expect.arrayContaining(queryTerms(query)));
  });

  it('keeps the names of those with a share behind the divider', () => {
    const [forAll, named] = found.text.split(SEARCH_DIVIDER);
    expect(forAll).toContain('市卫生健康委');
    expect(forAll).not.toContain('东港区');
    expect(named).toContain('东港区人民政府');
  });
});
