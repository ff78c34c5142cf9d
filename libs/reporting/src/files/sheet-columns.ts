import type { RowReason, SheetCellKey, TargetOperator } from '#libs/contracts';
import { cellText, headings, statusWords, type Line } from '../domain/grid.js';
import { CODE_HEADING, lineCode } from '../domain/paste.js';
import type { RowValue } from '../domain/sheet-row.js';

/** A column of a sheet as a file: one that is filled in has a `key`. */
export interface FileColumn {
  readonly title: string;
  readonly width: number;
  readonly key?: SheetCellKey;
  readonly text: (line: Line, code: SheetCode) => string;
}

/** Which sheet in which version a file was made of. */
export interface SheetCode {
  readonly sheetId: string;
  readonly version: number;
}

/** What every line of a file begins with, so that one of another sheet or an old one is known. */
export const codeOf = ({ sheetId, version }: SheetCode): string =>
  `${sheetId.replaceAll('-', '').slice(-12)}.${version}`;

const reasonWords: Readonly<Record<RowReason, string>> = {
  milestoneDue: '时间节点到期',
  targetDue: '目标指标到期',
  light: '进度预警',
  instruction: '批示待办',
  named: '专项填报',
};

const operatorWords: Readonly<Record<TargetOperator, string>> = {
  atLeast: '≥',
  moreThan: '＞',
  atMost: '≤',
  lessThan: '＜',
  equal: '＝',
  between: '',
  qualitative: '',
};

const goalOf = ({ target }: RowValue): string => {
  if (target.operator === 'qualitative') return '定性目标';
  if (target.operator === 'between') return `${target.value ?? ''}～${target.valueTo ?? ''}`;
  return `${operatorWords[target.operator]}${target.value ?? ''}`;
};

const lastOf = ({ last, target }: RowValue): string => {
  if (last === null) return '';
  const said = (target.operator === 'qualitative' ? last.state : last.value) ?? last.gap ?? '';
  return `${said}（${statusWords[last.status]}，${last.asOf}）`;
};

const onFirst =
  (text: (line: Line) => string) =>
  (line: Line): string =>
    line.index === 0 ? text(line) : '';
const filled = (key: SheetCellKey, width: number): FileColumn => ({
  title: headings[key],
  width,
  key,
  text: (line) => cellText(line, key) ?? '',
});

/** The columns of a sheet as a file, from left to right. */
export const fileColumns: readonly FileColumn[] = [
  { title: '督办编号', width: 20, text: ({ row }) => row.item.number },
  { title: '方案（文件）', width: 28, text: onFirst(({ row }) => row.item.plan.title) },
  { title: '督查事项', width: 32, text: onFirst(({ row }) => row.item.title) },
  { title: '完成时限', width: 12, text: onFirst(({ row }) => row.item.dueOn ?? row.item.dueText) },
  {
    title: '填报原因',
    width: 14,
    text: onFirst(({ row }) => row.reasons.map((reason) => reasonWords[reason]).join('、')),
  },
  { title: '上期进展', width: 40, text: onFirst(({ row }) => row.lastProgress) },
  filled('carried', 10),
  filled('progress', 48),
  { title: '目标指标', width: 24, text: ({ value }) => value?.target.indicator ?? '' },
  { title: '目标值', width: 12, text: ({ value }) => (value ? goalOf(value) : '') },
  { title: '计量单位', width: 10, text: ({ value }) => value?.target.unit ?? '' },
  { title: '上期完成值', width: 22, text: ({ value }) => (value ? lastOf(value) : '') },
  filled('value', 16),
  filled('asOf', 12),
  filled('status', 10),
  filled('source', 18),
  filled('expectedOn', 14),
  filled('gap', 30),
  { title: '时间节点', width: 28, text: ({ milestone }) => milestone?.text ?? '' },
  { title: '节点时限', width: 12, text: ({ milestone }) => milestone?.dueOn ?? '' },
  filled('reachedOn', 14),
  { title: CODE_HEADING, width: 24, text: (line, code) => `${codeOf(code)}.${lineCode(line)}` },
];
