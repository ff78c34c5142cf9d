import type { WorkItemStatus } from '#libs/contracts';
import type { TaskRow } from './task-table.js';

/** A column of the task table, as officials head it. */
export interface TaskColumn {
  heading: string;
  /** In characters. */
  width: number;
  value: (row: TaskRow) => string;
}

/** What officials call where an item stands. */
export const statusWords: Readonly<Record<WorkItemStatus, string>> = {
  issued: '已交办（待签收）',
  inProgress: '办理中',
  submitted: '待审核（待核查）',
  closed: '办结销号',
  continuing: '转常态化',
  terminated: '终止',
};

/** The columns of the task table (督查台账) in their order. */
export const taskColumns: readonly TaskColumn[] = [
  { heading: '督办编号', width: 22, value: ({ number }) => number },
  { heading: '方案（文件）', width: 32, value: ({ plan }) => plan },
  { heading: '类别', width: 20, value: ({ section }) => section },
  { heading: '序号', width: 8, value: ({ ref }) => ref },
  { heading: '督查事项', width: 32, value: ({ title }) => title },
  { heading: '工作举措', width: 60, value: ({ measures }) => measures },
  { heading: '事项类型', width: 12, value: ({ key }) => (key ? '重点事项' : '一般事项') },
  { heading: '牵头单位', width: 20, value: ({ lead }) => lead },
  { heading: '共同牵头单位', width: 20, value: ({ coLeads }) => coLeads ?? '' },
  { heading: '配合单位', width: 40, value: ({ supporting }) => supporting ?? '' },
  { heading: '指导单位', width: 20, value: ({ guiding }) => guiding ?? '' },
  { heading: '落实单位', width: 40, value: ({ implementers }) => implementers ?? '' },
  { heading: '完成时限', width: 12, value: ({ dueOn, dueText }) => dueOn ?? dueText },
  { heading: '状态', width: 18, value: ({ status }) => statusWords[status] },
  { heading: '分工待协调', width: 12, value: ({ contested }) => (contested ? '是' : '') },
  { heading: '牵头单位签收日期', width: 18, value: ({ leadSignedOn }) => leadSignedOn ?? '' },
];
