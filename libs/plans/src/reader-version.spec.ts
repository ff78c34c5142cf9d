import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { headerKey, parseOutline } from '#libs/plan-reader';
import { PLAN } from './domain/fixtures/a-draft.js';
import { READER_VERSION } from './reader-version.js';

/**
 * What each version of the reader makes of these texts. Where this fails, the reader says something else of a text or
 * says it in another form: raise READER_VERSION and add a line. A line that is there is never changed, or drafts that
 * were read under it keep an outline that nobody can use any more.
 */
const readings: Readonly<Record<string, string>> = {
  '3': 'dc902791175a4c7d',
  '4': 'dc902791175a4c7d',
  '5': 'fd9fecc1c39b9f9f',
  '6': 'fd9fecc1c39b9f9f',
  '7': '0d196e75aec81d43',
};

const documents = new URL('../../../seeds/documents/', import.meta.url);
const table =
  '项\t做什么\t谁来办\t谁来帮\n1\t治河，到2027年达标率达到9\uE0005%\t市水务局\t市财政局\n2\t植树\t市林业局\t市教育局等\n';
const texts = [
  PLAN,
  `方案\n1. 清淤。清理河道\uFFFD\uFFFD若干。（责任单位：市水务局\n附件\n${table}以上各项均需各区市落实，不再列出。\n`,
  `任务分工表\n序号\t任务\t牵头单位\n1\t治河\t市水务局\n小计\t1项\t\n2\t植树\t市林业局\n合计\t2项\t\n${table}`,
  'Plan\n1. Open clinics. By 2027, open 12 clinics.\nLead: Department of Health\nSupporting: Finance Department\n',
  ...readdirSync(documents)
    .filter((name) => /\.(?:txt|md)$/.test(name))
    .sort()
    .map((name) => readFileSync(new URL(name, documents), 'utf8')),
];

const readingOf = (): string => {
  const named = new Map([
    [headerKey(['项', '做什么', '谁来办', '谁来帮']), ['ordinal', 'task', 'lead', 'supporting']],
  ] as const);
  const read = texts.flatMap((text) => [parseOutline(text), parseOutline(text, new Map(named))]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 16);
};

describe('the version of the reader', () => {
  it('is raised with whatever the reader finds or says otherwise', () => {
    expect([READER_VERSION, readings[READER_VERSION]]).toEqual([Object.keys(readings).at(-1), readingOf()]);
  });
});
