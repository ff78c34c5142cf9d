import { useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { deskQuery } from '../../api/review.js';
import { downloadItemTable } from '../../api/work-items.js';
import { useAction } from '../../shared/useAction.js';
import { SampleDialog } from './SampleDialog.js';

/** What the supervision section does from its desk: audit the next one; close several, draw a sample, take the table. */
export function DeskTools() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [sampling, setSampling] = useState(false);
  const review = useQuery(deskQuery).data?.review;
  const table = useAction((format: 'xlsx' | 'csv') => downloadItemTable({}, format, t('items.table')));
  const next = review?.items[0];
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            {
              key: 'close',
              label: t('desk.closeSeveral'),
              disabled: (review?.total ?? 0) === 0,
              onClick: () => void navigate('/desk/closing'),
            },
            {
              key: 'sample',
              label: t('desk.sample'),
              disabled: (review?.total ?? 0) === 0,
              onClick: () => setSampling(true),
            },
            { key: 'samples', label: t('samples.title'), onClick: () => void navigate('/desk/samples') },
            { type: 'divider' },
            ...(['xlsx', 'csv'] as const).map((format) => ({
              key: format,
              label: `${t('items.export')} · ${t(`items.as.${format}`)}`,
              onClick: () => table.mutate(format),
            })),
          ],
        }}
      >
        <Button data-testid="desk-more">{t('action.more')}</Button>
      </Dropdown>
      {next && (
        <Button type="primary" onClick={() => void navigate(`/items/${next.id}/review`)} data-testid="desk-audit">
          {t('desk.audit')}
        </Button>
      )}
      {sampling && <SampleDialog onClose={() => setSampling(false)} />}
    </>
  );
}
