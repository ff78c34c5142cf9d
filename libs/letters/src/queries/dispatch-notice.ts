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

/** A dispatch as the unit gets it on paper (交办通知单): first what it leads, then in what it has a part. */
export function dispatchNotice(dispatch: Dispatch, office: string): OfficialDocument {
  const leads = dispatch.lines.filter(({ role }) => role === 'lead');
  const shares = dispatch.lines.filter(({ role }) => role !== 'lead');
  const until = chineseDay(dispatch.contestUntil);
  return {
    kind: 'dispatchNotice',
    mark: office,
    number: dispatch.plan.number ?? '',
    title: `关于交办《${dispatch.plan.title}》有关任务的通知单`,
    recipients: dispatch.unit.name,
    paragraphs: [
      `现将《${dispatch.plan.title}》中涉及贵单位的${dispatch.lines.length}项任务交办如下，请签收并抓好落实。`,
      ...(leads.length > 0 ? [`一、牵头任务${leads.length}项`, ...listed(leads)] : []),
      ...(shares.length > 0
        ? [`${leads.length > 0 ? '二' : '一'}、配合与落实任务${shares.length}项`, ...listed(shares)]
        : []),
      `对分工有不同意见的，请于${until}前在督办系统提出；协调期间任务仍由贵单位负责。`,
    ],
    signature: office,
    day: chineseDay(dayIn(DEFAULT_TIME_ZONE, new Date(dispatch.issuedAt))),
    answerBy: '',
    items: dispatch.lines.map(({ item }) => ({
      number: item.number,
      title: item.title,
      lead: '',
      due: item.dueOn === null ? '' : chineseDay(item.dueOn),
    })),
  };
}
