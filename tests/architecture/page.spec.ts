import { readdirSync, readFileSync } from 'node:fs';

const screens = readdirSync('apps/web/src', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => `apps/web/src/${name}`)
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
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
});
