import { feedbackReport } from './feedback-report.js';

type Sheet = Parameters<typeof feedbackReport>[0];
type Row = Sheet['items'][number];
type Value = Row['values'][number];

const target = (indicator: string, unit: string): Value['target'] => ({
  id: indicator,
  indicator,
  operator: 'atLeast',
  value: '1',
  valueTo: null,
  unit,
  dueOn: null,
});
const value = (indicator: string, unit: string, now: Partial<NonNullable<Value['now']>> | null): Value =>
  ({
    target: target(indicator, unit),
    last: { value: '999' },
    now: now && { value: null, state: null, gap: null, ...now },
  }) as Value;
const row = (title: string, more: Partial<Row>): Row =>
  ({
    item: { id: title, number: `督1-${title}`, ref: '1', title, status: 'inProgress', dueOn: '2026-12-31' },
    ...{ lapsed: false, carried: false, progress: { last: '', now: null, changed: false }, values: [], ...more },
  }) as Row;
const sheet = (items: Row[], more: Partial<Sheet> = {}): Sheet =>
  ({
    window: {
      ...{ title: '2026年第三季度', owner: { id: 'o', name: '市政府办公室' } },
      ...{ dueOn: '2026-10-10', timeZone: 'Asia/Shanghai' },
    },
    unit: { id: 'u', name: '市教育局' },
    sentAt: '2026-10-08T17:30:00.000Z',
    items,
    ...more,
  }) as Sheet;
const said = (...items: Row[]) => feedbackReport(sheet(items)).paragraphs;

describe('a sheet on paper', () => {
  it('goes from the unit to the office that asked, signed by hand, on the day of the window’s zone', () => {
    expect(feedbackReport(sheet([row('建设机构', {})]))).toMatchObject({
      ...{ kind: 'feedbackReport', mark: '市教育局', signature: '市教育局', recipients: '市政府办公室', number: '' },
      ...{ title: '关于“2026年第三季度”办理情况的反馈报告', signer: '', imprint: null },
      ...{ day: '2026年10月9日', answerBy: '2026年10月10日' },
      items: [{ number: '督1-建设机构', title: '建设机构', lead: '市教育局', due: '' }],
    });
    expect(feedbackReport(sheet([], { sentAt: null })).day).toBe('');
  });

  it('says of each item what the unit wrote, paragraph by paragraph, and nothing else', () => {
    const progress = { last: '上期的话', now: '已开工。\n\n  下月验收。', changed: true };
    expect(said(row('建设机构', { progress }), row('培训人员', {}))).toEqual([
      '现将本单位2项任务办理情况报告如下。',
      '1．建设机构（督1-建设机构）。已开工。',
      '下月验收。',
      '2．培训人员（督1-培训人员）。',
    ]);
  });

  it('repeats the last words where the row is carried forward, and only there', () => {
    const progress = { last: '已开工。', now: null, changed: false };
    expect(said(row('甲', { progress, carried: true }))[1]).toBe('1．甲（督1-甲）。已开工。');
    expect(said(row('甲', { progress }))[1]).toBe('1．甲（督1-甲）。');
    expect(said(row('甲', { progress: { ...progress, now: '无' }, carried: true }))[1]).toBe('1．甲（督1-甲）。无');
  });

  it.each<[string, Parameters<typeof value>[2], string]>([
    ['a value with its unit', { value: '1500' }, '床位1500张'],
    ['a state', { state: '已建成' }, '床位已建成'],
    ['an explained gap', { gap: '口径调整' }, '床位口径调整'],
    ['a number that is published later', {}, '床位待发布'],
  ])('gives %s', (_, now, words) => {
    const values = [value('床位', '张', now), value('人数', '人', { value: '3' }), value('面积', '亩', null)];
    expect(said(row('甲', { values }))).toEqual([
      '现将本单位1项任务办理情况报告如下。',
      '1．甲（督1-甲）。',
      `完成值：${words}；人数3人。`,
    ]);
  });

  it('leaves out what is not asked any more', () => {
    const report = feedbackReport(sheet([row('甲', { lapsed: true }), row('乙', {})]));
    expect(report.paragraphs).toEqual(['现将本单位1项任务办理情况报告如下。', '1．乙（督1-乙）。']);
    expect(report.items.map(({ title }) => title)).toEqual(['乙']);
  });
});
