import { NameSuggestions } from './name-suggestions.js';
import { likeness } from './near-names.js';

// Names as offices are named: a place, a matter of two or three words, and one of few endings.
const places = [...'东西南北中山海河江湖港城新安宁泰'].flatMap((one) =>
  [...'山海河江湖港城安宁泰'].map((two) => `${one}${two}`),
);
const matters = [
  '财政',
  '教育',
  '科技',
  '民政',
  '司法',
  '水务',
  '林业',
  '统计',
  '审计',
  '应急',
  '医保',
  '体育',
  '商务',
];
const endings = ['局', '委', '中心', '管理处', '办公室', '集团'];
const nameOf = (number: number): string =>
  places[number % places.length]! +
  matters[Math.floor(number / 7) % matters.length]! +
  matters[Math.floor(number / 91) % matters.length]! +
  endings[number % endings.length]!;

/** What is spared: each key compared. */
const everyLikeness = (keys: readonly string[], name: string) => keys.filter((key) => likeness(name, key) >= 0.5);

describe('the suggestions for a name', () => {
  it('cost a fraction of comparing 200 names with each of 3,000 keys', () => {
    const keys = Array.from({ length: 3_000 }, (_, number) => nameOf(number));
    const names = Array.from({ length: 200 }, (_, number) => `${nameOf(number * 13 + 5)}署`);
    const suggestions = new NameSuggestions<string>();
    for (const key of keys) suggestions.add(key, key);
    const timeOf = (work: (name: string) => unknown, given: readonly string[]): number => {
      const start = performance.now();
      for (const name of given) work(name);
      return (performance.now() - start) / given.length;
    };
    const sample = names.slice(0, 8);
    timeOf((name) => everyLikeness(keys, name), sample.slice(0, 2)); // warm
    const every = timeOf((name) => everyLikeness(keys, name), sample);
    const indexed = timeOf((name) => suggestions.like(name), names);
    expect(indexed / every).toBeLessThan(0.25);
  }, 30_000);
});
