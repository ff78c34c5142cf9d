import { queryTerms, searchTerms } from './chinese-terms.js';

const holds = (text: string, query: string) => {
  const terms = new Set(searchTerms(text));
  return queryTerms(query).every((term) => terms.has(term));
};

describe('search terms', () => {
  it.each([
    ['推进医保支付方式改革', '医保'],
    ['推进医保支付方式改革', '保'],
    ['建设5G网络', '5G'],
    ['建设5G网络', '５ｇ网'],
    ['完善ＤＲＧ付费', 'drg'],
    ['市财政局、市医保局', '财政 医保'],
  ])('of “%s” hold those of “%s”', (text, query) => expect(holds(text, query)).toBe(true));

  it.each([
    ['推进医保支付方式改革', '保医'],
    ['推进医疗、保障改革', '疗保'],
  ])('of “%s” lack some of “%s”', (text, query) => expect(holds(text, query)).toBe(false));
});
