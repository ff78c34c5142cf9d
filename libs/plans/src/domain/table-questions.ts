import type { OutlineWarning, TableColumnRole } from '#libs/contracts';
import { groupedBy } from '#libs/kernel';
import { headerKey, isUnitColumn, type NamedTables } from '#libs/plan-reader';
import type { DraftQuestion, NewQuestion, QuestionOption } from './draft.js';

/** A table whose header is not known: its columns are named once, then it is read with that. */
export function tableQuestions(warnings: readonly OutlineWarning[]): NewQuestion[] {
  const unknown = warnings.filter(({ code }) => code === 'unknownTable');
  const alike = groupedBy(unknown, ({ columns = [] }) => headerKey(columns.map(({ header }) => header)));
  return [...alike.values()].map(tableQuestion);
}

/** Tables with the same header, as a sheet or a page each has it, are one decision. */
function tableQuestion(tables: readonly OutlineWarning[]): NewQuestion {
  const [{ text, message, columns = [] }] = tables as [OutlineWarning];
  const places = tables.map(({ span: [start, end] }) => ({ start, end }));
  const many = tables.length > 1 ? `（表头相同的表共 ${tables.length} 张）` : '';
  return {
    kind: 'tableColumns',
    itemId: null,
    printed: text,
    message: `${message}（表头：${columns.map(({ header }) => header).join('、')}）${many}`,
    span: places[0]!,
    options: [...asItLooks(columns), noTaskTable],
    subject: {
      type: 'tableColumns',
      headers: columns.map(({ header }) => header),
      looksLike: columns.map(({ looksLike }) => looksLike ?? 'note'),
      ...(many !== '' && { places }),
    },
  };
}

const noTaskTable: QuestionOption = { label: '不是任务表', answer: { choice: 'confirm' } };

/** What the columns look like may be taken in one go where it says what is to be done and by whom. */
function asItLooks(columns: NonNullable<OutlineWarning['columns']>): QuestionOption[] {
  const roles = columns.map(({ looksLike }) => looksLike ?? 'note');
  if (!isReadable(roles)) return [];
  const label = columns.map(({ header }, column) => `${header}为${columnNames[roles[column]!]}`).join('，');
  return [{ label: `按此读取：${label}`, answer: { choice: 'columns', columns: roles } }];
}

/** Whether a table with these columns says what is to be done and by whom. */
export const isReadable = (roles: readonly TableColumnRole[]): boolean =>
  roles.includes('task') && roles.some((role) => isUnitColumn(role));

const columnNames: Readonly<Record<TableColumnRole, string>> = {
  ordinal: '序号',
  group: '类别',
  task: '任务',
  lead: '牵头单位',
  supporting: '配合单位',
  responsible: '责任单位',
  guiding: '指导单位',
  person: '责任人',
  due: '完成时限',
  note: '其他',
};

/** The headers that answers have explained. */
export function namedTables(questions: readonly DraftQuestion[]): NamedTables {
  return new Map(
    questions.flatMap(({ subject, answer }) =>
      subject.type === 'tableColumns' && answer?.choice === 'columns'
        ? [[headerKey(subject.headers), answer.columns] as const]
        : [],
    ),
  );
}

/** Whether two states of a draft explain the same headers in the same way. */
export const sameTables = (one: readonly DraftQuestion[], other: readonly DraftQuestion[]): boolean =>
  JSON.stringify([...namedTables(one)]) === JSON.stringify([...namedTables(other)]);
