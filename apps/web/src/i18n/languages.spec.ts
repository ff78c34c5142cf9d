import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { type Forms, noun } from './noun.js';

const words = (language: string): Record<string, string> => {
  const path = new URL(`./${language}.json`, import.meta.url);
  return flat(JSON.parse(readFileSync(path, 'utf8')) as object);
};

function flat(tree: object, prefix = ''): Record<string, string> {
  return Object.entries(tree).reduce<Record<string, string>>(
    (all, [key, value]) =>
      Object.assign(
        all,
        typeof value === 'string' ? { [prefix + key]: value } : flat(value as object, `${prefix}${key}.`),
      ),
    {},
  );
}

const places = (text: string) =>
  [...text.matchAll(/\{\{(\w+)(?:, noun\(one: [^)]+\))?\}\}/g)].map((match) => match[1]).sort();

describe('the languages of the page', () => {
  const zh = words('zh-CN');
  const en = words('en');

  it('have the same words', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });
  it('fill the same places in each', () => {
    for (const [key, text] of Object.entries(zh)) expect([key, places(en[key]!)]).toEqual([key, places(text)]);
  });
  it('count in English as one counts: one item, two items', async () => {
    const english = i18next.createInstance();
    await english.init({ lng: 'en', resources: { en: { translation: en } }, keySeparator: false });
    english.services.formatter?.add('noun', (count: number, _, forms: Forms) => noun(count, forms));
    const say = english.t as (key: string, of: object) => string;
    expect(say('issue.counts', { items: 1, units: 2 })).toBe('1 item, 2 units, one dispatch each');
    expect(say('inbox.why.sign', { count: 1 })).toMatch(/^1 duty, /);
    expect(say('inbox.why.sign', { count: 3 })).toMatch(/^3 duties, /);
  });
  it('use the quotation marks of the language: the Chinese ones are as wide as a character', () => {
    expect(Object.entries(en).filter(([, text]) => /[“”‘’（），；：。、]/.test(text))).toEqual([]);
  });
  it('leave none empty', () => {
    expect(Object.entries({ ...zh, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
