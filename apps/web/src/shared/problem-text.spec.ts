import { readFileSync } from 'node:fs';
import { problemCatalogue, type ProblemCode } from '#libs/contracts';
import i18next, { type i18n as I18n } from 'i18next';
import { ApiProblem } from '../api/problem.js';
import { lineText, problemDetail, problemLines } from './problem-text.js';

const resources = Object.fromEntries(
  ['zh-CN', 'en'].map((language) => [
    language,
    {
      translation: JSON.parse(readFileSync(new URL(`../i18n/${language}.json`, import.meta.url), 'utf8')) as object,
    },
  ]),
);

async function page(lng: string): Promise<I18n> {
  const instance = i18next.createInstance();
  await instance.init({ lng, resources, interpolation: { escapeValue: false } });
  return instance;
}

const message = '李明、王芳不能查看该内容，不能在此提醒，请改选。';
const mention = { code: 'mentionCannotRead', path: '/mentionedIds', message, names: ['李明', '王芳'] };

describe('the lines of a problem', () => {
  it.each<[string, object, RegExp]>([
    ['of the catalogue, with the names in it', mention, /^Somebody named cannot read it: .+ \(李明, 王芳\)$/],
    ['of the catalogue', { code: 'readingInFuture', message: '截至日期不能晚于今日。' }, /^[\x20-\x7e]+$/],
    ['of a doubt', { code: 'tenfold', message: '超过上期值的 10 倍，请核对。' }, /^More than ten times/],
    [
      'of the parts of a draft',
      { code: 'secondLead', message: '每项任务只能有一个牵头单位。' },
      /^An item has one lead/,
    ],
    [
      'of a sheet, where the column is all it names',
      { code: 'missingColumn', column: '姓名', message: '缺少“姓名”列，请使用模板。' },
      /^This column is missing: 姓名; use the template\.$/,
    ],
    [
      'of a cell, with what was written in it',
      { code: 'kind', column: '类别', message: '“机关”不是单位类别，可填：政府部门。' },
      /^Not a kind of unit\. \(“机关”不是单位类别，可填：政府部门。\)$/,
    ],
    [
      'said in English by the server',
      { code: 'approvedChanged', message: problemCatalogue.approvedChanged.en },
      /^[\x20-\x7e]+$/,
    ],
    ['without a sentence of their own', { code: 'too_small', message: '不能少于 2 个字。' }, /^不能少于 2 个字。$/],
    ['that say more than their code', { code: 'invalidInput', message: '请指定一个牵头单位。' }, /^请指定/],
  ])('are English for a reader of English: those %s', async (_, line, words) => {
    expect(lineText(line as typeof mention, await page('en'))).toMatch(words);
  });

  it('are the server’s own words in Chinese, and the catalogue’s where it has none', async () => {
    const chinese = await page('zh-CN');
    expect(lineText(mention, chinese)).toBe(message);
    expect(lineText({ code: 'secondLead', message: '' }, chinese)).toMatch(/^每项任务只能有一个牵头单位/);
    expect(lineText({ code: 'conflict', message: '' }, chinese)).toMatch(/\p{Script=Han}/u);
    const { zh, en } = problemCatalogue.approvedChanged;
    expect(lineText({ code: 'approvedChanged', message: en }, chinese)).toBe(zh);
  });

  const noLead = { code: 'noLead', message: '第 2 项“建设医共体”没有确定的牵头单位。' };
  const held = ['第 1 项“扩大开放”有一项审批正在进行。', '第 2 项“建设医共体”有一项审批正在进行。'];
  const silent = ['“扩大开放”尚未填写。', '“建设医共体”尚未填写。'];
  it.each<[string, ProblemCode, object[], string[]]>([
    [
      'the items of a letter, where the title is their sentence',
      'letterOutdated',
      ['3 扩大开放', '4 建设医共体'].map((text) => ({ code: 'letterOutdated', message: text })),
      ['3 扩大开放', '4 建设医共体'],
    ],
    [
      'the reason of a reform, of which all have one code',
      'successionInvalid',
      [{ code: 'successionInvalid', message: '请填写新名称。', path: '/newName' }],
      ['请填写新名称。'],
    ],
    [
      'each item that keeps a revision back',
      'revisionBlocked',
      held.map((text) => ({ code: 'itemHeld', message: text })),
      held.map((text) => `${problemCatalogue.itemHeld.en} (${text})`),
    ],
    [
      'the item of a draft, be it the only one',
      'draftIncomplete',
      [noLead],
      [`No lead is settled. (${noLead.message})`],
    ],
    [
      'each row of a sheet',
      'sheetIncomplete',
      silent.map((text) => ({ code: 'rowSilent', message: text })),
      silent.map((text) => `Nothing is reported for this item yet. (${text})`),
    ],
    ['the names alone below their sentence', 'mentionCannotRead', [mention], ['李明, 王芳']],
    [
      'the place of a cell, and none of a whole row',
      'sheetInvalid',
      [
        { code: 'noRowInBlock', row: 5, column: null, message: '表中没有与此行对应的事项。' },
        { code: 'doubleRow', row: 6, column: '填报码', message: '此行重复。' },
      ],
      ['5　The sheet has no row for this one.', '6 · 填报码　This row is there twice.'],
    ],
    [
      'nothing where the title says it',
      'caseClosed',
      [{ code: 'caseClosed', message: problemCatalogue.caseClosed.zh }],
      [],
    ],
  ])('name for a reader of English %s', async (_, code, errors, lines) => {
    expect(problemLines(new ApiProblem(409, code, { errors }), await page('en'))).toEqual(lines);
  });

  it('do not repeat the title in Chinese either', async () => {
    const { zh } = problemCatalogue.caseClosed;
    const errors = [
      { code: 'caseClosed', message: zh },
      { code: 'caseClosed', message: '该审批已于昨日结束。' },
    ];
    expect(problemLines(new ApiProblem(409, 'caseClosed', { errors }), await page('zh-CN'))).toEqual([
      '该审批已于昨日结束。',
    ]);
  });

  it('make a detail that repeats one of them superfluous in each language', async () => {
    const problem = new ApiProblem(422, 'mentionCannotRead', { detail: message, errors: [mention] });
    for (const language of ['zh-CN', 'en'])
      expect(problemDetail(problem, problemLines(problem, await page(language)))).toBeNull();
    const other = new ApiProblem(409, 'conflict', { detail: '导入期间账号有变动。', errors: [] });
    expect(problemDetail(other, [])).toBe('导入期间账号有变动。');
    expect(problemDetail(other, ['导入期间账号有变动。'])).toBeNull();
  });
});
