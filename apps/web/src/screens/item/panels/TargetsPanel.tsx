import { useQuery } from '@tanstack/react-query';
import { Button, Space, Table, type TableColumnsType } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../api/shapes.js';
import { itemTargetsQuery } from '../../../api/targets.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { ReadingDialog } from './ReadingDialog.js';
import { SetTargetDialog } from './SetTargetDialog.js';
import { Goal, Latest, Progress } from './target-words.js';
import { WithdrawTarget } from './WithdrawTarget.js';

type Open = { dialog: 'set' } | { dialog: 'report' | 'withdraw'; target: Target };

/** Each target against its baseline and the last value, with the progress in words. */
export function TargetsPanel({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const answer = useQuery(itemTargetsQuery(itemId));
  const [open, setOpen] = useState<Open | null>(null);
  const { canSet = false, canReport = false, targets = [] } = answer.data ?? {};
  const columns = useMemo<TableColumnsType<Target>>(
    () => [
      {
        title: t('targets.indicator'),
        render: (_, target) => (
          <>
            {target.indicator}
            <span className="overlay">{t(`targets.strength.${target.strength}`)}</span>
            {target.scope !== '' && <div className="faint">{target.scope}</div>}
          </>
        ),
      },
      { title: t('targets.goal'), width: 170, render: (_, target) => <Goal target={target} /> },
      {
        title: t('targets.baseline'),
        width: 140,
        responsive: ['md'],
        render: (_, { baseline, unit }) =>
          baseline === null ? (
            <span className="faint">—</span>
          ) : (
            <>
              {baseline.value}
              {unit}
              <div className="faint">{baseline.on}</div>
            </>
          ),
      },
      { title: t('targets.latest'), width: 190, render: (_, target) => <Latest target={target} /> },
      { title: t('targets.progress'), width: 130, render: (_, target) => <Progress target={target} /> },
      {
        width: 140,
        render: (_, target) =>
          target.withdrawn === null && (
            <Space size="small">
              {canReport && (
                <Button size="small" onClick={() => setOpen({ dialog: 'report', target })} data-testid="target-report">
                  {t('targets.report')}
                </Button>
              )}
              {canSet && (
                <Button
                  size="small"
                  type="text"
                  onClick={() => setOpen({ dialog: 'withdraw', target })}
                  data-testid="target-withdraw"
                >
                  {t('targets.withdraw')}
                </Button>
              )}
            </Space>
          ),
      },
    ],
    [t, canReport, canSet],
  );
  const close = () => setOpen(null);
  return (
    <section data-testid="targets">
      <h2>{t('targets.title')}</h2>
      {canSet && (
        <div className="filters">
          <Button onClick={() => setOpen({ dialog: 'set' })} data-testid="target-set">
            {t('targets.set')}
          </Button>
        </div>
      )}
      <ProblemNotice error={answer.error} onRetry={() => void answer.refetch()} />
      {answer.data && targets.length === 0 && <p className="faint">{t('targets.none')}</p>}
      {targets.length > 0 && (
        <Table rowKey="id" size="middle" columns={columns} dataSource={targets} pagination={false} />
      )}
      {open?.dialog === 'set' && answer.data && (
        <SetTargetDialog itemId={itemId} version={answer.data.version} onClose={close} />
      )}
      {open?.dialog === 'report' && <ReadingDialog itemId={itemId} target={open.target} onClose={close} />}
      {open?.dialog === 'withdraw' && <WithdrawTarget itemId={itemId} target={open.target} onClose={close} />}
    </section>
  );
}
