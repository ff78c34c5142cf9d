import { readdirSync, readFileSync } from 'node:fs';
import { shippedFlows } from '#libs/approvals';

const sources = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => `apps/web/src/${name}`)
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const screens = sources.filter(({ path }) => path.endsWith('.tsx'));
/** Without comments; an address (`https://…`) is none. */
const codeOf = (text: string) => text.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '');
/** The opening tags of a component, with the files they stand in. */
const tagsOf = (component: string) =>
  screens.flatMap(({ path, text }) =>
    [...text.matchAll(new RegExp(`<${component}(?:<\\w+>)?\\s[^]*?\\n\\s*/?>`, 'g'))].map(([tag]) => ({ path, tag })),
  );

describe('the page', () => {
  it('names every table: a reader who does not see it is told what it lists', () => {
    const tables = [...tagsOf('Table'), ...tagsOf('table')];
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.filter(({ tag }) => !tag.includes('aria-label')).map(({ path }) => path)).toEqual([]);
  });

  it('has its forms in one kind of dialog, which does not lose what was typed by a slip', () => {
    const forms = tagsOf('Modal').filter(({ path, tag }) => tag.includes('onOk=') && !path.endsWith('/Dialog.tsx'));
    // Whoever has to change the password cannot close it but by signing out.
    expect(forms.map(({ path }) => path)).toEqual(['apps/web/src/app/ChangePassword.tsx']);
  });

  it('takes the sign between names from the language: an English page has no “、”', () => {
    expect(codeOf("a // 、\n/* 、 */ ['b'].join('、')")).toContain("join('、')");
    expect(codeOf('a // 、\n/* 、 */')).not.toContain('、');
    expect(sources.length).toBeGreaterThan(300);
    expect(sources.filter(({ text }) => codeOf(text).includes('、')).map(({ path }) => path)).toEqual([]);
  });

  it('says each flow and step that comes with the product in the language of the reader', () => {
    const words = JSON.parse(readFileSync('apps/web/src/i18n/zh-CN.json', 'utf8')) as { flowName: object };
    const shipped = shippedFlows.flatMap(({ definition: { name, steps } }) => [
      name,
      ...steps.map((step) => step.name),
    ]);
    expect(Object.values(words.flowName).toSorted()).toEqual([...new Set(shipped)].toSorted());
  });
});
