import { imprintLines } from './imprint-lines.js';
import { type } from './page-layout.js';

const widthOf = (text: string): number => [...text].length * type.imprint;
const imprint = { copiesTo: '', office: '市政府办公室', day: '2026年9月15日' };

describe('the lines of 版记', () => {
  it('are the office and the day where nobody gets a copy', () => {
    expect(imprintLines(imprint, widthOf)).toEqual([{ left: '市政府办公室', right: '2026年9月15日印发', ruled: true }]);
  });

  it('begin with those who get a copy; further lines of them stand below the first name, with no line between', () => {
    const copiesTo = Array.from({ length: 8 }, () => '市人大常委会办公室').join('，');
    const lines = imprintLines({ ...imprint, copiesTo }, widthOf);
    expect(lines.map(({ ruled }) => ruled)).toEqual([true, false, false, false, true]);
    expect(lines[0]!.left).toMatch(/^抄送：市人大/);
    expect(lines[1]!.left).toMatch(/^　　　\S/);
    expect(lines[3]!.left).toMatch(/。$/);
    expect(Math.max(...lines.map(({ left }) => widthOf(left)))).toBeLessThan(156 * (72 / 25.4) - type.imprint);
  });
});
