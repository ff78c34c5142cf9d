import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '../../api/keys.js';
import { previewClosing } from '../../api/review.js';
import type { ClosePreview } from '../../api/shapes.js';
import { workItemsQuery } from '../../api/work-items.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { Empty } from '../../shared/Empty.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import '../desk/desk.css';
import { ClosingTable } from './ClosingTable.js';
import { ConfirmClosing } from './ConfirmClosing.js';

const AT_ONCE = 200;

/** Several items closed in one act: this page is the preview, with the reason beside each that cannot be closed. */
export function Component() {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [chosen, setChosen] = useState<string[]>([]);
  const [confirming, setConfirming] = useState(false);
  const items = useInfiniteQuery(workItemsQuery({ review: 'true', limit: AT_ONCE, sort: 'due' }));
  const ids = items.data?.pages.at(-1)?.items.map(({ id }) => id) ?? [];
  const preview = useQuery({
    queryKey: [...keys.desk, 'closing', ids],
    queryFn: () => previewClosing(ids),
    enabled: ids.length > 0,
  });
  const error = items.error ?? preview.error;
  if (error && !preview.data) return <Refused error={error} onRetry={() => void items.refetch()} />;
  if (!items.data || (ids.length > 0 && !preview.data)) return <Waiting />;
  const lines: ClosePreview['items'] = preview.data?.items ?? [];
  const closing = lines.filter(({ id, closable }) => closable && chosen.includes(id));
  return (
    <div className="page" data-testid="closing">
      <PageHead
        title={t('closing.title')}
        note={t('closing.counts', { total: lines.length, closable: lines.filter(({ closable }) => closable).length })}
      >
        <Link to="/">{t('closing.back')}</Link>
        <Button
          type="primary"
          disabled={closing.length === 0}
          onClick={() => setConfirming(true)}
          data-testid="closing-next"
        >
          {t('closing.next', { count: closing.length })}
        </Button>
      </PageHead>
      <p className="quiet">{t('closing.note')}</p>
      {lines.length === 0 ? (
        <Empty text={t('desk.noReview')} />
      ) : (
        <ClosingTable lines={lines} chosen={chosen} onChoose={setChosen} />
      )}
      <LoadMore query={items} />
      {confirming && (
        <ConfirmClosing
          items={closing}
          onClose={() => {
            setConfirming(false);
            void cache.invalidateQueries({ queryKey: keys.desk });
            void cache.invalidateQueries({ queryKey: keys.items.lists });
          }}
        />
      )}
    </div>
  );
}
