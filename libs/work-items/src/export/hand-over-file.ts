import type { HandOverCapacity, WorkItemStatus } from '#libs/contracts';
import { dayIn, DEFAULT_TIME_ZONE, xlsxText } from '#libs/kernel';
import writeXlsxFile from 'write-excel-file/node';
import type { HandOverView } from '../queries/hand-over-views.js';
import { statusWords } from './columns.js';

const capacityWords: Readonly<Record<HandOverCapacity, string>> = {
  officer: '经办人',
  standIn: 'B角',
  head: '负责人',
};
const columns: readonly { heading: string; width: number; value: (item: Item) => string }[] = [
  { heading: '督办编号', width: 22, value: ({ number }) => number },
  { heading: '督查事项', width: 50, value: ({ title }) => title },
  { heading: '状态', width: 18, value: ({ status }) => statusWords[status] },
  { heading: '完成时限', width: 12, value: ({ dueOn, dueText }) => dueOn ?? dueText },
  { heading: '移交身份', width: 18, value: ({ capacities }) => capacities.map((one) => capacityWords[one]).join('、') },
];

interface Item {
  number: string;
  title: string;
  status: WorkItemStatus;
  dueOn: string | null;
  dueText: string;
  capacities: HandOverCapacity[];
}

/** The list both people sign: who hands what to whom. Every cell is typed as text, so that none is a formula. */
export function handOverFile({ unit, from, to, note, handedAt, items }: HandOverView): Promise<Buffer> {
  const text = (value: string) => ({ type: String, value: xlsxText(value), wrap: true });
  const bold = (value: string) => ({ type: String, value: xlsxText(value), fontWeight: 'bold' as const });
  const heading = [
    [bold(`${unit.name}工作移交清单`)],
    [
      text(`移交人：${from.name}`),
      text(`接收人：${to.name}`),
      text(`移交时间：${dayIn(DEFAULT_TIME_ZONE, new Date(handedAt))}`),
    ],
    ...(note === '' ? [] : [[text(`说明：${note}`)]]),
  ];
  const rows = items.map((item) => columns.map(({ value }) => text(value(item))));
  const signatures = [text('移交人签字：'), text('接收人签字：'), text('监交人签字：')];
  return writeXlsxFile([...heading, columns.map((column) => bold(column.heading)), ...rows, [], signatures], {
    sheet: '工作移交清单',
    columns: columns.map(({ width }) => ({ width })),
    orientation: 'landscape',
  }).toBuffer();
}
