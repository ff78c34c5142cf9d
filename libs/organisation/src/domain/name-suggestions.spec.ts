import fc from 'fast-check';
import { NameSuggestions } from './name-suggestions.js';
import { likeness } from './near-names.js';

const suggestionsOf = (keys: readonly string[]): NameSuggestions<string> => {
  const suggestions = new NameSuggestions<string>();
  for (const key of keys) suggestions.add(key, key);
  return suggestions;
};
const compared = (keys: readonly string[], name: string) =>
  keys.map((key) => ({ entry: key, score: likeness(name, key) })).filter(({ score }) => score >= 0.5);

describe('the suggestions for a name', () => {
  it('are those that comparing it with every key would give, in the same order', () => {
    const text = fc
      .array(fc.constantFrom(...'市场监管局财政厅委'), { minLength: 1, maxLength: 9 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 30 }), text, (keys, name) => {
        expect(suggestionsOf(keys).like(name)).toEqual(compared(keys, name));
      }),
      { numRuns: 500 },
    );
  });

  it('are found again after a key is added', () => {
    const suggestions = suggestionsOf(['财政局']);
    expect(suggestions.like('教育厅')).toEqual([]);
    suggestions.add('教育局', '教育局');
    expect(suggestions.like('教育厅').map(({ entry }) => entry)).toEqual(['教育局']);
  });

  it('are none for what is longer than any name', () => {
    const sentence = '财政局'.repeat(14);
    expect(suggestionsOf([sentence]).like(sentence)).toEqual([]);
  });
});
