import { sentencePlaces } from './sentence-place.js';

const text = '一、总体\n1.提升质量。责任单位:市卫生健康\n委、市财政局\n2.另一项';

describe('sentencePlaces', () => {
  it('takes the span where it holds the words', () => {
    const span = { start: 5, end: 31 };
    expect(sentencePlaces(text, { text: '', clause: '责任单位:市卫生健康委、市财政局', span })).toEqual([span]);
  });
  it('finds the words where the copy is another extraction', () => {
    const [place] = sentencePlaces(text, {
      text: '',
      clause: '市卫生健康委、市财政局',
      span: { start: 0, end: 4 },
    });
    expect(text.slice(place!.start, place!.end)).toBe('市卫生健康\n委、市财政局');
  });
  it('marks nothing rather than the wrong words', () => {
    expect(sentencePlaces(text, { text: '没有的话', clause: '', span: { start: 0, end: 4 } })).toEqual([]);
  });
});
