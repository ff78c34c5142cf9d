import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComparedIndicator } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { ComparisonLink } from '../../shared/links.js';
import { TableWaiting } from '../../shared/TableWaiting.js';

interface Props {
  indicators: ComparedIndicator[] | undefined;
  /** What was searched for. */
  text: string;
}

/** One line for each indicator that several plans have. */
export function IndicatorTable({ indicators, text }: Props) {
  const { t } = useTranslation();
  const columns = useMemo<TableColumnsType<ComparedIndicator>>(
    () => [
      {
        title: t('comparison.indicator'),
        render: (_, { indicator }) => <ComparisonLink indicator={indicator}>{indicator}</ComparisonLink>,
      },
      { title: t('comparison.plans'), width: 100, align: 'right', dataIndex: 'plans' },
      { title: t('comparison.targets'), width: 100, align: 'right', dataIndex: 'targets' },
    ],
    [t],
  );
  if (indicators === undefined) return <TableWaiting />;
  return (
    <Table
      aria-label={t('comparison.title')}
      rowKey="indicator"
      size="middle"
      columns={columns}
      dataSource={indicators}
      pagination={false}
      data-testid="indicator-table"
      locale={{
        emptyText: <Empty text={text === '' ? t('comparison.empty') : t('comparison.emptySearch', { text })} />,
      }}
    />
  );
}
