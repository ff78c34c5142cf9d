import { readFileSync } from 'node:fs';

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

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the languages of the page', () => {
  const zh = words('zh-CN');
  const en = words('en');

  it('have the same words', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });
  it('fill the same places in each', () => {
    for (const [key, text] of Object.entries(zh)) expect([key, places(en[key]!)]).toEqual([key, places(text)]);
  });
  it('leave none empty', () => {
    expect(Object.entries({ ...zh, ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});
