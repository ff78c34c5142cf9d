import fc from 'fast-check';
import { changedWords, type Piece } from './changed-words.js';

const marked = (pieces: readonly Piece[]) => pieces.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const whole = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');

describe('The changed words of two texts', () => {
  it.each([
    ['每个街道建成1处机构', '每个街道建成2处机构', '每个街道建成[1]处机构', '每个街道建成[2]处机构'],
    ['完成改造40处。', '完成改造40处，覆盖全部社区。', '完成改造40处。', '完成改造40处[，覆盖全部社区]。'],
    ['达到1055张', '达到1∶055张', '达到[1055]张', '达到[1∶055]张'],
    ['相同', '相同', '相同', '相同'],
    ['', '新增内容', '', '[新增内容]'],
    ['开展培训，定期通报', '组织考核，定期通报', '[开展培训]，定期通报', '[组织考核]，定期通报'],
  ])('of “%s” and “%s” are marked', (before, after, old, fresh) => {
    const found = changedWords(before, after);
    expect([marked(found.before), marked(found.after)]).toEqual([old, fresh]);
  });

  it('joined again are the two texts, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '1', '。', '\n'), maxLength: 60 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = changedWords(before, after);
        expect([whole(found.before), whole(found.after)]).toEqual([before, after]);
        const same = (side: readonly Piece[]) => whole(side.filter(({ changed }) => !changed));
        expect(same(found.before)).toBe(same(found.after));
      }),
    );
  });

  it('of two long texts that have nothing in common are all', () => {
    const found = changedWords('甲'.repeat(20_000), '乙'.repeat(20_000));
    expect(found.before).toEqual([{ text: '甲'.repeat(20_000), changed: true }]);
  });
});
