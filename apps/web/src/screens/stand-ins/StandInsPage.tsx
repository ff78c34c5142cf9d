import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { standInsQuery } from '../../api/stand-ins.js';
import { Refused } from '../../app/Refused.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { ArrangeDialog } from './ArrangeDialog.js';
import { StandInTable } from './StandInTable.js';

/** AB角: who decides for whom and when; one's own, and those of the people one leads. */
export function Component() {
  const { t } = useTranslation();
  const standIns = useQuery(standInsQuery);
  const [arranging, setArranging] = useState(false);
  if (standIns.error && !standIns.data)
    return <Refused error={standIns.error} onRetry={() => void standIns.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('standIns.title')} note={t('standIns.note')}>
        <Button type="primary" onClick={() => setArranging(true)} data-testid="arrange">
          {t('standIns.arrange')}
        </Button>
      </PageHead>
      {standIns.data ? <StandInTable standIns={standIns.data.items} /> : <TableWaiting />}
      {arranging && <ArrangeDialog onClose={() => setArranging(false)} />}
    </div>
  );
}
