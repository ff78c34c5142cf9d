import { useQuery } from '@tanstack/react-query';
import { Button, Space } from 'antd';
import { useTranslation } from 'react-i18next';
import { coordinationsQuery } from '../../api/sharing.js';
import { CoordinationFacts } from './CoordinationFacts.js';
import type { OpenAct } from './useActDialog.js';

/** Requests for co-ordination (提请协调): open ones first, the others with what came of them. */
export function Coordinations({ itemId, onAct }: { itemId: string; onAct: OpenAct }) {
  const { t } = useTranslation();
  const { data } = useQuery(coordinationsQuery(itemId));
  const all = data?.items ?? [];
  const open = all.filter(({ status }) => status === 'open');
  return [...open, ...all.filter(({ status }) => status !== 'open')].map((asked) => (
    <div key={asked.id} className="contest" data-testid="coordination" data-status={asked.status}>
      <CoordinationFacts asked={asked} />
      {(asked.canAnswer || asked.canWithdraw) && (
        <Space>
          {asked.canAnswer && (
            <Button size="small" onClick={() => onAct('answerCoordination', asked.id)}>
              {t('itemAction.answerCoordination')}
            </Button>
          )}
          {asked.canWithdraw && (
            <Button
              size="small"
              onClick={() => onAct('withdrawCoordination', asked.id)}
              data-testid="coordination-withdraw"
            >
              {t('itemAction.withdrawCoordination')}
            </Button>
          )}
        </Space>
      )}
    </div>
  ));
}
