import { useQuery } from '@tanstack/react-query';
import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { copyDifferencesQuery, planQuery } from '../../api/plans.js';
import type { CopyDifference } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PageHead } from '../../shared/PageHead.js';
import './copy.css';

/** Where another copy of the document differs: what one of them lost is seen in the other. */
export function Component() {
  const { t } = useTranslation();
  const { planId = '', sourceId = '' } = useParams();
  const plan = useQuery(planQuery(planId));
  const copy = useQuery(copyDifferencesQuery(planId, sourceId));
  const error = plan.error ?? copy.error;
  if (error && !(plan.data && copy.data)) return <Refused error={error} onRetry={() => void copy.refetch()} />;
  if (!plan.data || !copy.data) return <Waiting />;
  const { fileName, items } = copy.data;
  return (
    <div className="page copies" data-testid="copy-differences">
      <PageHead
        title={t('copy.title')}
        name={`${t('copy.title')} · ${plan.data.title}`}
        note={
          <span className="apart">
            <Link to={`/plans/${planId}`}>{plan.data.title}</Link>
            <span>{t('copy.count', { file: fileName, count: items.length })}</span>
          </span>
        }
      >
        {plan.data.status === 'draft' && <Link to={`/plans/${planId}/check`}>{t('plan.check')}</Link>}
      </PageHead>
      <p className="quiet">{t('copy.note')}</p>
      <CopyTable items={items} />
    </div>
  );
}

function CopyTable({ items }: { items: CopyDifference[] }) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<CopyDifference>>(
    () => [
      { title: t('copy.item'), width: 100, render: (_, { itemRef }) => itemRef },
      {
        title: t('copy.here'),
        width: '40%',
        render: (_, { here, before, after, damaged }) => (
          <>
            <span className="quiet">{before}</span>
            <Said text={here.text} damaged={damaged === 'here' || damaged === 'both'} />
            <span className="quiet">{after}</span>
          </>
        ),
      },
      {
        title: t('copy.there'),
        render: (_, { there, damaged }) => (
          <Said text={there.text} damaged={damaged === 'there' || damaged === 'both'} />
        ),
      },
    ],
    [t],
  );
  return (
    <Table
      aria-label={t('copy.title')}
      rowKey={({ here, there }) => `${here.start} ${there.start}`}
      size="middle"
      columns={columns}
      dataSource={items}
      pagination={false}
      locale={{ emptyText: t('copy.same') }}
    />
  );
}

/** Characters that no font shows are shown as a box. */
const visible = (text: string): string => text.replace(/[\p{Co}\p{Cn}\uFFFD]/gu, '□');

function Said({ text, damaged }: { text: string; damaged: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      {text === '' ? <span className="faint">{t('copy.missing')}</span> : <mark>{visible(text)}</mark>}
      {damaged && <span className="overlay">{t('copy.damaged')}</span>}
    </>
  );
}
