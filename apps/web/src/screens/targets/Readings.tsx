import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reading, Target } from '../../api/shapes.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';
import { amount } from './target-words.js';

/** All that was reported about a target, newest first; a value that was replaced stays to be seen. */
export function Readings({ target }: { target: Target }) {
  const { t } = useTranslation();
  const { unit, withdrawn, readings } = target;
  const columns = useMemo<TableColumnsType<Reading>>(
    () => [
      { title: t('targets.asOf'), dataIndex: 'asOf', width: 110 },
      {
        title: t('targets.latest'),
        render: (_, reading) => (
          <>
            {reading.value === null ? (reading.state ?? '—') : amount(reading.value, unit)}
            {reading.value !== null && reading.state !== null && <div>{reading.state}</div>}
            {reading.confirmed && <span className="overlay">{t('targets.confirmedByHand')}</span>}
            {reading.gap !== null && <div className="quiet">{reading.gap}</div>}
          </>
        ),
      },
      {
        title: t('targets.status'),
        width: 150,
        render: (_, reading) => (
          <>
            {t(`targets.readingStatus.${reading.status}`)}
            {reading.expectedOn !== null && <div className="faint">{reading.expectedOn}</div>}
            {reading.standing !== 'effective' && <span className="overlay">{t(`targets.${reading.standing}`)}</span>}
          </>
        ),
      },
      { title: t('targets.source'), dataIndex: 'source', width: 130 },
      {
        title: t('targets.reported'),
        width: 210,
        render: (_, { unit: by, reportedBy, reportedAt }) => (
          <>
            <UnitLink unit={by} /> {reportedBy.name}
            <div className="faint">
              <Moment at={reportedAt} />
            </div>
          </>
        ),
      },
    ],
    [t, unit],
  );
  return (
    <>
      {withdrawn !== null && (
        <p className="quiet">
          {t('targets.withdrawn')} <Moment at={withdrawn.at} day /> {withdrawn.reason}
        </p>
      )}
      {readings.length > 0 && (
        <Table
          aria-label={t('targets.history')}
          rowKey="id"
          size="small"
          columns={columns}
          dataSource={readings}
          pagination={false}
          data-testid="readings"
        />
      )}
    </>
  );
}
