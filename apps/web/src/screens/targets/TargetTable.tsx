import { Button, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemTargets, Target } from '../../api/shapes.js';
import { ComparisonLink } from '../../shared/links.js';
import { Progress } from './Progress.js';
import { Readings } from './Readings.js';
import { amount, askedText } from './target-words.js';

interface Props {
  targets: ItemTargets;
  onReport: (target: Target) => void;
  onWithdraw: (target: Target) => void;
}

/** One line for each target; opened, a line shows all that was reported. */
export function TargetTable({ targets: { targets, canReport, canSet }, onReport, onWithdraw }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<Target>>(
    () => [
      { title: t('targets.indicator'), render: (_, target) => <Indicator target={target} /> },
      { title: t('targets.value'), width: 130, render: (_, target) => askedText(target, t) },
      {
        title: t('targets.baseline'),
        width: 130,
        render: (_, { baseline, unit }) =>
          baseline === null ? (
            <span className="faint">—</span>
          ) : (
            <>
              {amount(baseline.value, unit)} <div className="faint">{baseline.on}</div>
            </>
          ),
      },
      { title: t('targets.latest'), width: 160, render: (_, target) => <Latest target={target} /> },
      { title: t('targets.progress'), width: 170, render: (_, target) => <Progress target={target} /> },
      {
        key: 'acts',
        width: 96,
        render: (_, target) =>
          target.withdrawn === null && (
            <div className="row-acts">
              {canReport && (
                <Button type="link" onClick={() => onReport(target)} data-testid="report-reading">
                  {t('targets.report')}
                </Button>
              )}
              {canSet && (
                <Button type="link" onClick={() => onWithdraw(target)}>
                  {t('targets.withdraw')}
                </Button>
              )}
            </div>
          ),
      },
    ],
    [t, canReport, canSet, onReport, onWithdraw],
  );
  return (
    <Table
      aria-label={t('targets.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={targets}
      pagination={false}
      scroll={{ x: 820 }}
      expandable={{
        expandedRowRender: (target) => <Readings target={target} />,
        rowExpandable: (target) => target.readings.length > 0 || target.withdrawn !== null,
      }}
      data-testid="target-table"
    />
  );
}

function Indicator({ target }: { target: Target }) {
  const { t } = useTranslation();
  const { indicator, operator, strength, dueOn, scope, per, continuing, printed, cumulative, withdrawn } = target;
  return (
    <>
      {indicator}
      {withdrawn !== null && <span className="overlay">{t('targets.withdrawn')}</span>}
      {operator === 'qualitative' && printed !== '' && <div className="quiet">{printed}</div>}
      <div className="faint apart">
        <span>{t(`targets.strength.${strength}`)}</span>
        {dueOn !== null && <span>{dueOn}</span>}
        {cumulative && <span>{t('targets.cumulative')}</span>}
        {continuing && <span>{t('comparison.continuing')}</span>}
        {scope !== '' && <span>{scope}</span>}
        {per !== '' && <span>{per}</span>}
        <ComparisonLink indicator={indicator}>{t('comparison.others')}</ComparisonLink>
      </div>
    </>
  );
}

function Latest({ target: { latest, unit } }: { target: Target }) {
  const { t } = useTranslation();
  if (latest === null) return <span className="faint">—</span>;
  return (
    <>
      {latest.value !== null && <span>{amount(latest.value, unit)} </span>}
      <span className="quiet">{t(`targets.readingStatus.${latest.status}`)}</span>
      <div className="faint">{latest.asOf}</div>
    </>
  );
}
