import { dayIn } from '#libs/kernel';
import type { SheetView } from '#libs/reporting';
import type { OfficialDocument } from '../documents/official-document.js';
import { chineseDay } from '../domain/letter-words.js';
import { paragraphsOf } from './letter-document.js';

type Row = SheetView['items'][number];

const valuesOf = ({ values }: Row): string[] =>
  values.flatMap(({ target, now }) =>
    now === null
      ? []
      : [
          `${target.indicator}${now.value === null ? (now.state ?? now.gap ?? '待发布') : `${now.value}${target.unit}`}`,
        ],
  );

/** What a unit says in its sheet as a report to the office (反馈报告), item by item; nothing is added to its words. */
export function feedbackReport(sheet: SheetView): OfficialDocument {
  const { window, unit } = sheet;
  const asked = sheet.items.filter((row) => !row.lapsed);
  const said = (row: Row, index: number): string[] => {
    const [first = '', ...more] = paragraphsOf(row.progress.now ?? (row.carried ? row.progress.last : ''));
    const values = valuesOf(row);
    return [
      `${index + 1}．${row.item.title}（${row.item.number}）。${first}`,
      ...more,
      ...(values.length > 0 ? [`完成值：${values.join('；')}。`] : []),
    ];
  };
  return {
    kind: 'feedbackReport',
    mark: unit.name,
    number: '',
    // The unit's head signs by hand: who pressed the button is not who answers for the report.
    signer: '',
    title: `关于“${window.title}”办理情况的反馈报告`,
    recipients: window.owner.name,
    paragraphs: [`现将本单位${asked.length}项任务办理情况报告如下。`, ...asked.flatMap(said)],
    signature: unit.name,
    day: sheet.sentAt === null ? '' : chineseDay(dayIn(window.timeZone, new Date(sheet.sentAt))),
    answerBy: chineseDay(window.dueOn),
    items: asked.map(({ item }) => ({ number: item.number, title: item.title, lead: unit.name, due: '' })),
    imprint: null,
  };
}
