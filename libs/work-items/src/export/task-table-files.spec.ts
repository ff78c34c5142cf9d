import readXlsxFile from 'read-excel-file/node';
import { taskColumns } from './columns.js';
import type { TaskRow } from './task-table.js';
import { harmless, toCsv, toXlsx } from './task-table-files.js';

const row = (given: Partial<TaskRow> = {}): TaskRow => ({
  number: '督〔2024〕1号-1',
  plan: '海州市方案',
  section: '重点任务',
  ref: '1',
  title: '提升基层医疗服务能力',
  measures: '第一句，“引号”。\n第二句',
  key: false,
  lead: '市卫生健康委',
  coLeads: null,
  supporting: '市财政局、市教育局',
  guiding: null,
  implementers: null,
  dueOn: '2024-12-31',
  dueText: '2024年底',
  status: 'issued',
  contested: true,
  leadSignedOn: null,
  ...given,
});

describe('the task table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])('makes %j harmless', (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });

  it('leaves ordinary text alone', () => {
    expect(harmless('完成率达到95%')).toBe('完成率达到95%');
  });

  it('is CSV with the mark that Excel needs and Windows line ends', () => {
    const csv = toCsv([row({ title: '=cmd|calc' })]).toString('utf8');
    expect(csv.startsWith('\ufeff督办编号,方案（文件）,')).toBe(true);
    expect(csv).toContain(`,'=cmd|calc,"第一句，“引号”。\n第二句",`);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('is a readable xlsx sheet with the same columns', async () => {
    const sheets = await readXlsxFile(await toXlsx([row({ title: '=1+1' })]));
    const [headings, line] = sheets[0]!.data;
    expect(headings).toEqual(taskColumns.map(({ heading }) => heading));
    expect(line!.slice(0, 5)).toEqual(['督〔2024〕1号-1', '海州市方案', '重点任务', '1', '=1+1']);
    expect(line).toContain('市财政局、市教育局');
    expect(line).toContain('已交办（待签收）');
  });

  it.each([
    ['a date', {}, '2024-12-31'],
    ['no date but words', { dueOn: null, dueText: '长期坚持' }, '长期坚持'],
    ['neither', { dueOn: null, dueText: '' }, ''],
  ])('shows of an item with %s when it is due', (_, given, shown) => {
    const column = taskColumns.find(({ heading }) => heading === '完成时限');
    expect(column?.value(row(given))).toBe(shown);
  });

  it.each(['甲_x000D_乙', 'toString'])('keeps %j in xlsx as it is', async (title) => {
    const sheets = await readXlsxFile(await toXlsx([row({ title })]));
    expect(sheets[0]!.data[1]![4]).toBe(title);
  });
});
