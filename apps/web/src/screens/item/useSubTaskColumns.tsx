import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SubTask } from '../../api/shapes.js';
import { ItemLink, UnitLink } from '../../shared/links.js';
import { Due, ItemStatus } from '../../shared/words.js';

/** Unit and form, the part itself, where it stands, its date, and its own parts; a title that is the item’s says nothing. */
export function useSubTaskColumns(titleAbove: string): TableColumnsType<SubTask> {
  const { t } = useTranslation();
  return useMemo(() => {
    const due = (part: SubTask) => (
      <>
        <Due on={part.dueOn} />
        {part.overdue && <span className="overlay">{t('item.pastDue')}</span>}
      </>
    );
    const status = ({ status: at, contested, returned, rectificationCount }: SubTask) => (
      <>
        <ItemStatus status={at} contested={contested} returned={returned} />
        {rectificationCount > 0 && (
          <span className="overlay">{t('item.rectifications', { count: rectificationCount })}</span>
        )}
      </>
    );
    return [
      {
        title: t('units.unit'),
        width: 220,
        render: (_, part) => (
          <>
            <UnitLink unit={part.unit} /> <span className="faint">{t(`form.${part.form}`)}</span>
          </>
        ),
      },
      {
        title: t('item.task'),
        render: (_, part) => (
          <>
            <ItemLink item={part}>{part.number}</ItemLink> {part.title !== titleAbove && <ItemLink item={part} />}
            <span className="only-narrow quiet">
              {status(part)} · {due(part)}
            </span>
          </>
        ),
      },
      { title: t('item.status'), width: 190, responsive: ['md'], render: (_, part) => status(part) },
      { title: t('item.due'), width: 120, responsive: ['md'], render: (_, part) => due(part) },
      {
        title: t('sharing.ownParts'),
        width: 130,
        responsive: ['md'],
        render: (_, { id, subTasks }) =>
          subTasks.total === 0 ? (
            <span className="faint">—</span>
          ) : (
            <Link to={`/items/${id}#sub-tasks`}>{t('sharing.ownPartsOf', subTasks)}</Link>
          ),
      },
    ];
  }, [t, titleAbove]);
}
