import { contestWord } from './contest-words.js';

describe('the words for a contest', () => {
  it.each([
    ['open', null, 'open'],
    ['kept', '按方案执行', 'kept'],
    ['withdrawn', null, 'withdrawn'],
    ['withdrawn', '《关于调整的通知》', 'ended'],
  ] as const)('that is %s with the reason %s are “%s”', (status, reason, word) =>
    expect(contestWord(status, reason)).toBe(word),
  );
});
