import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AuditSample } from '../../api/shapes.js';
import { Facts } from '../../shared/Facts.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { ItemStatus } from '../../shared/words.js';

/** One draw: how, from how many, with which seed; and its items in the order drawn. */
export function SampleEntry({ sample, open }: { sample: AuditSample; open: boolean }) {
  const { t } = useTranslation();
  return (
    <details className="sample" open={open} data-testid="sample">
      <summary>
        {t(`samples.methodOf.${sample.method}`)} ·{' '}
        {t('samples.sizeOf', { size: sample.size, population: sample.populationSize })}{' '}
        <span className="quiet">
          {sample.drawnBy.name} <Moment at={sample.drawnAt} />
        </span>
      </summary>
      <Facts
        facts={[
          [t('samples.seed'), <code key="seed">{sample.seed}</code>],
          [t('samples.population'), sample.populationSize],
          [
            t('samples.digest'),
            <code key="digest" className="digest">
              {sample.populationDigest}
            </code>,
          ],
        ]}
      />
      <Table
        aria-label={t('samples.title')}
        rowKey="id"
        size="middle"
        pagination={false}
        dataSource={sample.items}
        columns={[
          { title: t('samples.order'), width: 70, render: (_, __, index) => index + 1 },
          { title: t('item.number'), dataIndex: 'number', width: 150, responsive: ['md'] },
          {
            title: t('item.task'),
            render: (_, item) => (
              <Link
                to={item.status === 'submitted' ? `/items/${item.id}/review?sample=${sample.id}` : `/items/${item.id}`}
              >
                {item.title}
              </Link>
            ),
          },
          {
            title: t('assignmentRole.lead'),
            width: 180,
            responsive: ['md'],
            render: (_, item) => <UnitLink unit={item.lead} />,
          },
          { title: t('samples.risk'), dataIndex: 'risk', width: 90, align: 'right' },
          { title: t('item.status'), width: 150, render: (_, item) => <ItemStatus status={item.status} /> },
        ]}
      />
    </details>
  );
}
