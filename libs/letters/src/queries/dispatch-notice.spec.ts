import { dispatchNotice } from './dispatch-notice.js';

type Dispatch = Parameters<typeof dispatchNotice>[0];
type Line = Dispatch['lines'][number];

const line = (
  title: string,
  role: Line['role'],
  change: Line['change'] = null,
  contest: 'changed' | null = null,
): Line =>
  ({
    item: {
      id: title,
      number: `督1-${title}`,
      ref: '1',
      title,
      status: 'issued',
      dueOn: '2026-12-31',
      dueText: '',
      version: 1,
    },
    ...{ role, change, revised: null, canContest: false },
    contest: contest && { status: contest },
  }) as Line;
const revision = { title: '关于调整海州市方案的通知', number: '海州政办字〔2026〕31号', date: '2026-11-20' };
const notice = (...lines: Line[]) => revised(null, ...lines);
const revised = (by: Dispatch['revision'], ...lines: Line[]) =>
  dispatchNotice(
    {
      ...{ plan: { id: 'p', title: '海州市方案', number: '督〔2026〕1号' }, unit: { id: 'u', name: '市财政局' } },
      ...{ issuedAt: '2026-10-01T02:00:00.000Z', contestUntil: '2026-10-15', lines, revision: by },
    } as Dispatch,
    '市政府办公室',
  );

describe('a dispatch on paper', () => {
  it('lists what the unit leads, what it has a part in, and apart from them what it has no more', () => {
    const { paragraphs, items } = notice(
      line('建设机构', 'lead'),
      line('培训人员', 'supporting', 'changed'),
      line('完善办法', 'lead', 'ended'),
    );
    expect(paragraphs).toEqual([
      '现将《海州市方案》中涉及贵单位的2项任务交办如下，请签收并抓好落实。',
      '一、牵头任务1项',
      '1．建设机构（督1-建设机构），2026年12月31日前完成。',
      '二、配合与落实任务1项',
      '1．培训人员（督1-培训人员），2026年12月31日前完成。',
      '三、不再承担的任务1项',
      '1．完善办法（督1-完善办法）。',
      '对分工有不同意见的，请于2026年10月15日前在督办系统提出；协调期间任务仍由贵单位负责。',
    ]);
    expect(items.map(({ title }) => title)).toEqual(['建设机构', '培训人员']);
  });

  it('says which document revised the plan, and what changed for the unit', () => {
    const due = { from: '2026-12-31', to: '2027-12-31', fromText: '', toText: '2027年底' };
    const changes: Line['revised'] = { changes: ['title', 'due', 'measures', 'targets'], fromTitle: '建立机构', due };
    const { title, paragraphs } = revised(
      revision,
      { ...line('建设机构', 'lead', 'changed'), revised: changes },
      line('开放数据', 'lead', 'added'),
      { ...line('培训人员', 'supporting', 'changed'), revised: { changes: ['units'], fromTitle: null, due: null } },
    );
    expect(title).toBe('关于调整《海州市方案》有关任务的通知单');
    expect(paragraphs.slice(0, 6)).toEqual([
      '《关于调整海州市方案的通知》（海州政办字〔2026〕31号）对《海州市方案》作了修订。' +
        '现将《海州市方案》中涉及贵单位的3项任务（新增1项、调整2项）交办如下，请签收并抓好落实。',
      '一、牵头任务2项',
      '1．建设机构（督1-建设机构），2026年12月31日前完成。本次调整：任务名称由“建立机构”调整；' +
        '完成时限由2026年12月31日调整为2027年12月31日；工作举措、目标指标有调整。',
      '2．开放数据（督1-开放数据），2026年12月31日前完成。本次新增。',
      '二、配合与落实任务1项',
      '1．培训人员（督1-培训人员），2026年12月31日前完成。本次调整：责任单位有调整。',
    ]);
    expect(revised({ ...revision, number: null }, line('完善办法', 'lead', 'ended')).paragraphs[0]).toBe(
      '《关于调整海州市方案的通知》对《海州市方案》作了修订。《海州市方案》的下列任务不再由贵单位承担，请签收知悉。',
    );
  });

  it('says in the words of the document when something is due that has no date', () => {
    const due = { from: '2026-12-31', to: null, fromText: '2026年底', toText: '长期坚持' };
    const changed: Line = {
      ...line('培训人员', 'lead', 'changed'),
      revised: { changes: ['due'], fromTitle: null, due },
    };
    const undated = { ...changed, item: { ...changed.item, dueOn: null, dueText: '长期坚持' } };
    const { paragraphs, items } = revised(revision, undated);
    expect(paragraphs[2]).toBe(
      '1．培训人员（督1-培训人员），完成时限为“长期坚持”。本次调整：完成时限由2026年12月31日调整为“长期坚持”。',
    );
    expect(items.map((item) => item.due)).toEqual(['长期坚持']);
    const none = { ...undated, item: { ...undated.item, dueText: '' }, revised: null };
    expect(revised(revision, none).paragraphs[2]).toBe('1．培训人员（督1-培训人员），未定时限。');
  });

  it('asks for nothing where everything on it has ended', () => {
    expect(notice(line('完善办法', 'lead', 'ended')).paragraphs).toEqual([
      '《海州市方案》的下列任务不再由贵单位承担，请签收知悉。',
      '一、不再承担的任务1项',
      '1．完善办法（督1-完善办法）。',
    ]);
  });

  it('asks for no signature where everything on it went to others', () => {
    expect(notice(line('建设机构', 'lead', null, 'changed')).paragraphs).toEqual([
      '《海州市方案》中原交办贵单位的任务已调整由其他单位承担，无需签收。',
    ]);
  });

  it('does not ask for what went to another unit after a contest', () => {
    const { paragraphs } = notice(line('建设机构', 'lead'), line('培训人员', 'lead', null, 'changed'));
    expect(paragraphs.slice(0, 2)).toEqual([
      '现将《海州市方案》中涉及贵单位的1项任务交办如下，请签收并抓好落实。',
      '一、牵头任务1项',
    ]);
  });
});
