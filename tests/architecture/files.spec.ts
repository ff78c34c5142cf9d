import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { projectRoot } from './cruise.js';

const mostLines = 300;
const skipped = new Set(['node_modules', 'dist', 'planted']);
const generated = new Set(['apps/web/src/api/schema.d.ts']);

function sourceFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return skipped.has(entry.name) ? [] : sourceFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

const files = ['apps', 'libs', 'seeds', 'tests'].flatMap((folder) => sourceFiles(join(projectRoot, folder)));
const lines = (path: string) => readFileSync(path, 'utf8').split('\n').length - 1;
const named = (path: string) => relative(projectRoot, path);
const libraries = readdirSync(join(projectRoot, 'libs'));

describe('the files of the project', () => {
  it(`have at most ${mostLines} lines`, () => {
    const long = files.filter((path) => !generated.has(named(path)) && lines(path) > mostLines);
    expect(long.map((path) => `${named(path)}: ${lines(path)}`)).toEqual([]);
  });

  it('silence neither the type checker nor the tests', () => {
    const silenced = files.filter((path) => {
      const text = readFileSync(path, 'utf8');
      return /@ts-(ignore|nocheck)|\b(it|test|describe)\.(skip|todo|only)\b|\bx(it|describe)\(/.test(text);
    });
    expect(silenced.map(named).filter((path) => path !== 'tests/architecture/files.spec.ts')).toEqual([]);
  });
});

describe('the day', () => {
  it('is never the database server’s own: that is another one than in the city for eight hours', () => {
    const asking = files.filter((path) => {
      const isOurs = /^(apps|libs)\//.test(named(path)) && !/\/migrations\//.test(path);
      return isOurs && /\bcurrent_date\b|\bnow\(\)::date\b/i.test(readFileSync(path, 'utf8'));
    });
    expect(asking.map(named)).toEqual([]);
  });
});

describe('every library', () => {
  it.each(libraries)('%s has an index and says in its README why it is like this', (library) => {
    const parts = ['src/index.ts', 'README.md'].filter((part) => !existsSync(join(projectRoot, 'libs', library, part)));
    expect(parts).toEqual([]);
  });
});
