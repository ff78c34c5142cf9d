import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { createHandOver, handOverPreviewQuery, type HandOverParties } from '../../api/hand-overs.js';
import { keys } from '../../api/keys.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { useAction } from '../../shared/useAction.js';
import { HandedTable } from './HandedTable.js';

/** Everything that would move, what stays and why; then the one press that does it. */
export function Preview({ parties }: { parties: HandOverParties }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [note, setNote] = useState('');
  const preview = useQuery(handOverPreviewQuery(parties));
  const act = useAction(() => createHandOver({ ...parties, note: note.trim() }), {
    quiet: true,
    done: t('handOver.done'),
    onDone: (done) => {
      cache.setQueryData(keys.handOvers.detail(done.id), done);
      for (const queryKey of [keys.handOvers.lists, keys.handOvers.previews, keys.parts.everywhere])
        void cache.invalidateQueries({ queryKey });
      void navigate(`/hand-over/${done.id}`);
    },
    onRefused: () => void preview.refetch(),
  });
  if (preview.error && !preview.data) {
    return <ProblemNotice error={preview.error} onRetry={() => void preview.refetch()} />;
  }
  if (!preview.data) return <TableWaiting />;
  const { items, staying } = preview.data;
  return (
    <>
      {items.length === 0 ? (
        <p data-testid="hand-over-nothing">{t('handOver.nothing')}</p>
      ) : (
        <>
          <h2>{t('handOver.moving', { count: items.length })}</h2>
          <HandedTable items={items} testId="hand-over-moving" />
        </>
      )}
      {staying.length > 0 && (
        <>
          <h2>{t('handOver.staying', { count: staying.length })}</h2>
          <p className="quiet">{t('handOver.stayingWhy')}</p>
          <HandedTable items={staying} testId="hand-over-staying" />
        </>
      )}
      <ProblemNotice error={act.error} />
      {items.length > 0 && (
        <div className="hand-over-act">
          <label className="remark">
            {t('handOver.remark')}
            <Input.TextArea
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={500}
              placeholder={t('handOver.remarkHint')}
              value={note}
              onChange={(event) => setNote(event.target.value)}
              data-testid="hand-over-note"
            />
          </label>
          <Button
            type="primary"
            loading={act.isPending}
            onClick={() => act.mutate(undefined)}
            data-testid="hand-over-submit"
          >
            {t('handOver.submit', { count: items.length })}
          </Button>
        </div>
      )}
    </>
  );
}
