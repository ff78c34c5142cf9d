import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Letter } from '../../api/shapes.js';
import { withFilters } from '../../shared/address-filters.js';
import { ItemLink, UnitLink } from '../../shared/links.js';
import { Due, ItemStatus } from '../../shared/words.js';
import { addressOf, countedBy } from './counted.js';
import { useCountedWords } from './useCountedWords.js';

type Line = Letter['lines'][number];

/** The items a letter is about: the list behind its numbers. */
export function Lines({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const say = useCountedWords();
  const counted = countedBy(letter, search);
  const overdueOnly = counted === null && search.get('overdue') === 'true';
  const shown = counted
    ? letter.lines.filter((line) => counted.ids.includes(line.id))
    : letter.lines.filter(({ overdue }) => overdue || !overdueOnly);
  const columns = useMemo<TableColumnsType<Line>>(
    () => [
      {
        title: t('item.number'),
        width: 150,
        responsive: ['md'],
        render: (_, item) => <ItemLink item={item}>{item.number}</ItemLink>,
      },
      {
        title: t('item.task'),
        render: (_, item) => (
          <>
            <ItemLink item={item} />
            <span className="only-narrow quiet">
              <Due on={item.dueOn} printed={item.dueText} />
              {item.overdue && <span className="overlay">{t('letters.overdue')}</span>}
            </span>
          </>
        ),
      },
      {
        title: t('assignmentRole.lead'),
        width: 200,
        responsive: ['lg'],
        render: (_, { lead }) => <UnitLink unit={lead} />,
      },
      {
        title: t('item.due'),
        width: 210,
        responsive: ['md'],
        render: (_, { dueOn, dueText, overdue }) => (
          <>
            <Due on={dueOn} printed={dueText} />
            {overdue && <span className="overlay">{t('letters.overdue')}</span>}
          </>
        ),
      },
      {
        title: t('item.status'),
        width: 150,
        responsive: ['md'],
        render: (_, { status }) => <ItemStatus status={status} />,
      },
    ],
    [t],
  );
  return (
    <section id="items">
      <h2>
        {t('letters.itemsOf')} <span className="count">{letter.items}</span>
      </h2>
      {counted && (
        <p data-testid="letter-counted">
          {say(counted)}{' '}
          <Link to={{ search: withFilters(search, addressOf(null)).toString() }} replace>
            {t('letters.allItems')}
          </Link>
        </p>
      )}
      {counted === null && letter.overdue > 0 && (
        <p>
          <Link to={{ search: withFilters(search, { overdue: overdueOnly ? null : 'true' }).toString() }} replace>
            {overdueOnly ? t('letters.allItems') : t('letters.overdueOnly', { count: letter.overdue })}
          </Link>
        </p>
      )}
      <Table
        aria-label={t('letters.itemsOf')}
        rowKey="id"
        size="middle"
        columns={columns}
        dataSource={shown}
        pagination={false}
        data-testid="letter-lines"
      />
    </section>
  );
}
