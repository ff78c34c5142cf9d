import type { z } from 'zod';
import type { DifferenceKind, dispatchSchema } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE } from '#libs/kernel';
import type { OfficialDocument } from '../documents/official-document.js';
import { chineseDay, undatedWords } from '../domain/letter-words.js';

type Dispatch = z.infer<typeof dispatchSchema>;
type Line = Dispatch['lines'][number];

const dueOf = ({ item }: Line): string =>
  item.dueOn === null ? undatedWords(item.dueText) : `${chineseDay(item.dueOn)}前完成`;
const listed = (lines: readonly Line[]): string[] =>
  lines.map(
    (line, index) => `${index + 1}．${line.item.title}（${line.item.number}），${dueOf(line)}。${changeOf(line)}`,
  );

const changedNames: Readonly<Record<DifferenceKind, string>> = {
  added: '新增任务',
  removed: '删去任务',
  moved: '序号、章节',
  title: '任务名称',
  measures: '工作举措',
  lead: '牵头单位',
  units: '责任单位',
  targets: '目标指标',
  due: '完成时限',
  key: '重点事项',
};
const dayOf = (day: string | null, words: string): string =>
  day === null ? (words === '' ? '未定时限' : `“${words}”`) : chineseDay(day);

/** What a revision changed of a duty: what is short in full, of the rest that it changed. */
function changeOf({ change, revised }: Line): string {
  if (change === 'added') return '本次新增。';
  if (revised === null) return '';
  const { changes, fromTitle, due } = revised;
  const others = changes.filter(
    (kind) => !(kind === 'title' && fromTitle !== null) && !(kind === 'due' && due !== null),
  );
  const said = [
    ...(fromTitle === null ? [] : [`任务名称由“${fromTitle}”调整`]),
    ...(due === null ? [] : [`完成时限由${dayOf(due.from, due.fromText)}调整为${dayOf(due.to, due.toText)}`]),
    ...(others.length === 0 ? [] : [`${others.map((kind) => changedNames[kind]).join('、')}有调整`]),
  ];
  return said.length === 0 ? '' : `本次调整：${said.join('；')}。`;
}

/** What is handed out, and by which document where a revision does it. */
function opening({ plan, revision }: Dispatch, duties: readonly Line[], ended: readonly Line[]): string {
  const number = revision?.number ? `（${revision.number}）` : '';
  const revising = revision === null ? '' : `《${revision.title}》${number}对《${plan.title}》作了修订。`;
  if (duties.length > 0) {
    const [added, changed] = (['added', 'changed'] as const).map((kind) => duties.filter((d) => d.change === kind));
    const counts = [
      ...(added?.length ? [`新增${added.length}项`] : []),
      ...(changed?.length ? [`调整${changed.length}项`] : []),
    ];
    const counted = revision === null || counts.length === 0 ? '' : `（${counts.join('、')}）`;
    return `${revising}现将《${plan.title}》中涉及贵单位的${duties.length}项任务${counted}交办如下，请签收并抓好落实。`;
  }
  return ended.length > 0
    ? `${revising}《${plan.title}》的下列任务不再由贵单位承担，请签收知悉。`
    : `《${plan.title}》中原交办贵单位的任务已调整由其他单位承担，无需签收。`;
}

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
  const day = chineseDay(dayIn(DEFAULT_TIME_ZONE, new Date(dispatch.issuedAt)));
  return {
    kind: 'dispatchNotice',
    mark: office,
    number: dispatch.plan.number ?? '',
    signer: null,
    title: `关于${dispatch.revision === null ? '交办' : '调整'}《${dispatch.plan.title}》有关任务的通知单`,
    recipients: dispatch.unit.name,
    paragraphs: [
      opening(dispatch, duties, ended),
      ...parts.flatMap(({ name, lines, rows }, index) => [`${ORDINALS[index]}、${name}${lines.length}项`, ...rows]),
      ...(duties.length > 0 ? [`对分工有不同意见的，请于${until}前在督办系统提出；协调期间任务仍由贵单位负责。`] : []),
    ],
    signature: office,
    day,
    answerBy: '',
    items: duties.map(({ item }) => ({
      number: item.number,
      title: item.title,
      lead: '',
      due: item.dueOn === null ? item.dueText : chineseDay(item.dueOn),
    })),
    imprint: { copiesTo: '', office, day },
  };
}
