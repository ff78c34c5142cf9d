import { useQuery } from '@tanstack/react-query';
import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { workItemHistoryQuery } from '../../../api/work-items.js';
import { useWordFor } from '../../../shared/useWordFor.js';

/** Somebody was quicker: who and what; nothing that was typed is lost. */
export function Overtaken({ itemId }: { itemId: string }) {
  const { t } = useTranslation();
  const wordFor = useWordFor('historyAction');
  const last = useQuery(workItemHistoryQuery(itemId)).data?.items.at(-1);
  return (
    <Alert
      type="warning"
      className="problem"
      data-testid="overtaken"
      title={t('act.overtaken', {
        who: last?.actor?.name ?? t('check.somebody'),
        what: last ? wordFor(last.action) : t('act.change'),
      })}
    />
  );
}
