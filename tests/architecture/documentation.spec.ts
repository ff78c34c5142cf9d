import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { templatePlaceholders } from '#libs/contracts';
import { projectRoot } from './cruise.js';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const pages = ['README.md', ...readdirSync(join(projectRoot, 'docs')).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md') && existsSync(join(projectRoot, path)),
);

describe('the documentation', () => {
  it('names every setting', () => {
    const names = new Set(
      read('libs/kernel/src/settings.ts').match(/\b(?:DUBAN_|DATABASE_|NODE_ENV|LOG_LEVEL|PORT\b)\w*/g),
    );
    const operations = read('docs/operations.md');
    expect([...names].filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
  });

  it('names every placeholder of a template', () => {
    const text = read('docs/letter-templates.md');
    const written = templatePlaceholders.map(({ name, form }) => (form === 'value' ? `{${name}}` : `{#${name}}`));
    expect(written.filter((placeholder) => !text.includes(`\`${placeholder}\``))).toEqual([]);
  });

  it.each(pages)('%s names only scripts that exist', (page) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...read(page).matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(pages)('%s links only to files that exist', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, path = '']) => path);
    expect(links.filter((path) => !existsSync(join(projectRoot, dirname(page), path)))).toEqual([]);
  });
});
