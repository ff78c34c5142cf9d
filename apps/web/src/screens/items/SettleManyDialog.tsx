import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { settleMany, settlePreviewQuery } from '../../api/sharing.js';
import type { SettleMany, WorkItemSummary } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { choicesOver } from './settle-choices.js';
import { SettlePreview } from './SettlePreview.js';

interface Props {
  items: readonly WorkItemSummary[];
  onClose: () => void;
  onDone: () => void;
}

/** All open shares of several items, or those of a role or a group, in one act; what it will do is said before. */
export function SettleManyDialog({ items, onClose, onDone }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const preview = useQuery(settlePreviewQuery(items));
  const [meant, setMeant] = useState<string>();
  const choices = choicesOver(preview.data?.items ?? []);
  const chosen = choices.find(({ key }) => key === meant) ?? choices[0];
  const act = useAction((body: SettleMany) => settleMany(body), {
    quiet: true,
    done: t('sharing.many.done', { count: chosen?.shares }),
    onDone: () => {
      for (const queryKey of [keys.items.lists, keys.items.details, keys.items.allCounts, keys.desk])
        void cache.invalidateQueries({ queryKey });
      onDone();
    },
    // Somebody was quicker: the preview shows what is left, on the versions as they are now.
    onRefused: () => void preview.refetch(),
  });
  const settle = () => {
    if (!chosen) return;
    act.mutate({ items: chosen.items.map(({ id, version }) => ({ id, version })), choice: chosen.choice });
  };
  return (
    <Dialog
      width={640}
      title={t('sharing.many.title')}
      okText={t('sharing.many.submit', { count: chosen?.shares ?? 0 })}
      okButtonProps={okButton('settle-many-submit', { disabled: !chosen })}
      confirmLoading={act.isPending}
      onOk={settle}
      onClose={onClose}
    >
      <p className="quiet">{t('sharing.many.note')}</p>
      <ProblemNotice error={act.error ?? preview.error} />
      {preview.isPending && <Skeleton active />}
      {preview.data && (
        <SettlePreview items={preview.data.items} choices={choices} chosen={chosen} onChoose={setMeant} />
      )}
    </Dialog>
  );
}
