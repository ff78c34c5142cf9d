import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm, Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { endStandIn } from '../../api/stand-ins.js';
import type { StandIn } from '../../api/shapes.js';
import { Empty } from '../../shared/Empty.js';
import { today } from '../../shared/today.js';
import { useAction } from '../../shared/useAction.js';

type Standing = 'ended' | 'ahead' | 'inForce' | 'over';

const standingOf = ({ ended, validFrom, validTo }: StandIn): Standing => {
  if (ended) return 'ended';
  if (validTo < today()) return 'over';
  return validFrom > today() ? 'ahead' : 'inForce';
};

/** Who stands in for whom (A for B), from when until when, and whether that is today. */
export function StandInTable({ standIns }: { standIns: StandIn[] }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const refresh = () => void cache.invalidateQueries({ queryKey: keys.approvals.standIns });
  const end = useAction(endStandIn, { done: t('standIns.endedNow'), onDone: refresh, onRefused: refresh });
  const { mutate } = end;
  const columns = useMemo<TableColumnsType<StandIn>>(
    () => [
      { title: t('standIns.principal'), width: 140, render: (_, one) => one.principal.name },
      { title: t('standIns.standIn'), width: 140, render: (_, one) => one.standIn.name },
      { title: t('standIns.period'), width: 220, render: (_, one) => `${one.validFrom} – ${one.validTo}` },
      { title: t('standIns.reason'), responsive: ['md'], dataIndex: 'reason' },
      { title: t('standIns.standing'), width: 96, render: (_, one) => t(`standIns.standingOf.${standingOf(one)}`) },
      {
        title: '',
        width: 88,
        render: (_, one) =>
          ['ahead', 'inForce'].includes(standingOf(one)) && (
            <Popconfirm title={t('standIns.endSure')} onConfirm={() => mutate(one)} okText={t('standIns.end')}>
              <Button type="link" size="small" data-testid="end-stand-in">
                {t('standIns.end')}
              </Button>
            </Popconfirm>
          ),
      },
    ],
    [t, mutate],
  );
  return (
    <Table
      aria-label={t('standIns.title')}
      rowKey="id"
      size="middle"
      columns={columns}
      dataSource={standIns}
      pagination={false}
      scroll={{ x: 'max-content' }}
      data-testid="stand-in-table"
      locale={{ emptyText: <Empty text={t('standIns.empty')} /> }}
    />
  );
}
