import { parseOutline } from '#libs/plan-reader';
import { copyDifferences } from './copy-differences.js';

describe('the differences of two copies', () => {
  it('take time by the length of the text, whatever differs', () => {
    const outline = { ...parseOutline(''), items: [], leaves: [], warnings: [] };
    const time = (count: number): number => {
      const lines = Array.from(
        { length: count },
        (_, at) => `${at}. 按照${at * 7919}号标准完成${at * 104_729}处改造，责任到人。\n`,
      );
      const text = lines.join('');
      const slips = (one: string, at: number) => (at % 3 ? one : '');
      const there = `附${text}`.replaceAll('改造', '攺造').replace(/责任到人/g, slips);
      const started = performance.now();
      const found = copyDifferences({ text, outline }, { text: there, outline });
      const took = performance.now() - started;
      expect(found.length).toBeGreaterThan(count);
      expect(found.every(({ here: one, there: other }) => one.text.length + other.text.length < 12)).toBe(true);
      return took;
    };
    time(500);
    const short = time(700);
    expect(time(7_000)).toBeLessThan(Math.max(short, 200) * 20);
  });
});
