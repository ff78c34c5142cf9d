import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LetterSummary } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { LetterState } from './LetterState.js';

/** Letters, newest first: what, to whom, by when, and where it stands. */
export function LetterTable({ letters, empty }: { letters: LetterSummary[] | undefined; empty: string }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<LetterSummary>>(
    () => [
      {
        title: t('letters.letter'),
        render: (_, letter) => (
          <>
            <span className="term">{t(`letters.of.${letter.kind}`)}</span>
            <Link to={`/letters/${letter.id}`}>{letter.title}</Link>
            <span className="only-narrow quiet">
              {letter.unit?.name} <LetterState letter={letter} />
            </span>
          </>
        ),
      },
      {
        title: t('letters.to'),
        width: 200,
        responsive: ['md'],
        render: (_, { unit, kind }) =>
          unit ? <UnitLink unit={unit} /> : <span className="quiet">{t(`letters.toOthers.${kind}`)}</span>,
      },
      { title: t('letters.number'), width: 150, responsive: ['lg'], render: (_, { number }) => number },
      { title: t('letters.answerBy'), width: 110, responsive: ['md'], render: (_, { answerBy }) => answerBy },
      {
        title: t('letters.statusTitle'),
        width: 220,
        responsive: ['md'],
        render: (_, letter) => (
          <>
            <LetterState letter={letter} />
            {letter.sentAt !== null && (
              <span className="quiet">
                {' '}
                {letter.sentBy?.name} <Moment at={letter.sentAt} day />
              </span>
            )}
          </>
        ),
      },
    ],
    [t],
  );
  if (letters === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('letters.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={letters}
      pagination={false}
      data-testid="letter-table"
      onRow={(letter) => ({ 'data-letter': letter.id, 'data-status': letter.status }) as object}
      locale={{ emptyText: <Empty text={empty} /> }}
    />
  );
}
