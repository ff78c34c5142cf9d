import { tableColumnRoles, type TableColumnRole } from '#libs/contracts';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer, DraftQuestion } from '../../api/shapes.js';

interface Props {
  /** What was filled in before the person looked at another question. */
  given: Answer | null;
  question: DraftQuestion;
  onChange: (answer: Answer | null) => void;
}

const unitColumns: readonly TableColumnRole[] = ['lead', 'supporting', 'responsible', 'guiding'];

/** What each column of a table holds, said once; it starts from what the columns look like. */
export function ColumnsAnswer({ given, question, onChange }: Props) {
  const { t } = useTranslation();
  const headers = question.printed.split('\t');
  const proposed = given ?? question.options.find(({ answer }) => answer.choice === 'columns')?.answer;
  const [columns, setColumns] = useState<(TableColumnRole | null)[]>(() =>
    proposed?.choice === 'columns' ? proposed.columns : headers.map(() => null),
  );
  useEffect(() => {
    const named = columns.map((column) => column ?? 'note');
    const complete = named.includes('task') && named.some((column) => unitColumns.includes(column));
    onChange(complete ? { choice: 'columns', columns: named } : null);
    // `onChange` is new with each render of the panel; only what is chosen here makes a new answer.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [columns]);
  const choose = (at: number, role: TableColumnRole) =>
    setColumns((old) => old.map((one, column) => (column === at ? role : one)));
  return (
    <div className="columns" data-testid="table-columns">
      {headers.map((header, column) => (
        <label key={`${header}${column}`}>
          <span className="clip">{header}</span>
          <Select<TableColumnRole>
            size="small"
            value={columns[column] ?? null}
            placeholder={t('checkText.column.note')}
            popupMatchSelectWidth={false}
            onChange={(role) => choose(column, role)}
            options={tableColumnRoles.map((role) => ({ value: role, label: t(`checkText.column.${role}`) }))}
          />
        </label>
      ))}
      <p className="faint">{t('checkText.columnsNote')}</p>
    </div>
  );
}
