import type { z } from 'zod';
import type { dispatchSchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { OfficialDocument } from '../documents/official-document.js';
import { chineseDay } from '../domain/letter-words.js';

type Dispatch = z.infer<typeof dispatchSchema>;
type Line = Dispatch['lines'][number];

const dueOf = ({ item }: Line): string => (item.dueOn === null ? '未定时限' : `${chineseDay(item.dueOn)}前完成`);
const listed = (lines: readonly Line[]): string[] =>
  lines.map((line, index) => `${index + 1}．${line.item.title}（${line.item.number}），${dueOf(line)}。`);

const ORDINALS = ['一', '二', '三'];

/** A dispatch as the unit gets it on paper (交办通知单): what it leads, in what it has a part, and what it has no more. */
export function dispatchNotice(dispatch: Dispatch, office: string): OfficialDocument {
  const ended = dispatch.lines.filter(({ change }) => change === 'ended');
  // A duty that went to another unit after a contest stands on the dispatch as a record only.
  const duties = dispatch.lines.filter(({ change, contest }) => change !== 'ended' && contest?.status !== 'changed');
  const leads = duties.filter(({ role }) => role === 'lead');
  const shares = duties.filter(({ role }) => role !== 'lead');
  const until = chineseDay(dispatch.contestUntil);
  const parts = [
    { name: '牵头任务', lines: leads, rows: listed(leads) },
    { name: '配合与落实任务', lines: shares, rows: listed(shares) },
    {
      name: '不再承担的任务',
      lines: ended,
      rows: ended.map(({ item }, index) => `${index + 1}．${item.title}（${item.number}）。`),
    },
  ].filter(({ lines }) => lines.length > 0);
  return {
    kind: 'dispatchNotice',
    mark: office,
    number: dispatch.plan.number ?? '',
    title: `关于交办《${dispatch.plan.title}》有关任务的通知单`,
    recipients: dispatch.unit.name,
    paragraphs: [
      duties.length > 0
        ? `现将《${dispatch.plan.title}》中涉及贵单位的${duties.length}项任务交办如下，请签收并抓好落实。`
        : ended.length > 0
          ? `《${dispatch.plan.title}》的下列任务不再由贵单位承担，请签收知悉。`
          : `《${dispatch.plan.title}》中原交办贵单位的任务已调整由其他单位承担，无需签收。`,
      ...parts.flatMap(({ name, lines, rows }, index) => [`${ORDINALS[index]}、${name}${lines.length}项`, ...rows]),
      ...(duties.length > 0 ? [`对分工有不同意见的，请于${until}前在督办系统提出；协调期间任务仍由贵单位负责。`] : []),
    ],
    signature: office,
    day: chineseDay(dayIn(DEFAULT_TIME_ZONE, new Date(dispatch.issuedAt))),
    answerBy: '',
    items: duties.map(({ item }) => ({
      number: item.number,
      title: item.title,
      lead: '',
      due: item.dueOn === null ? '' : chineseDay(item.dueOn),
    })),
  };
}
