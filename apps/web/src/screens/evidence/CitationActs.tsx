import { useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationActions } from '../../api/evidence.js';
import { keys } from '../../api/keys.js';
import type { ItemCitation, ItemEvidence } from '../../api/shapes.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { useAction } from '../../shared/useAction.js';

interface Props {
  itemId: string;
  citation: ItemCitation;
}

/** Accept, return with what is missing, or take back: what the server offers me on this citation. */
export function CitationActs({ itemId, citation }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [returning, setReturning] = useState(false);
  const acts = citationActions(itemId);
  const onDone = (after: ItemEvidence) => {
    cache.setQueryData(keys.parts.evidence(itemId), after);
    for (const queryKey of [keys.items.detail(itemId), keys.items.history(itemId)])
      void cache.invalidateQueries({ queryKey });
  };
  const onRefused = () => void cache.invalidateQueries({ queryKey: keys.parts.evidence(itemId) });
  const accept = useAction(() => acts.accept(citation), { done: t('evidence.accepted'), onDone, onRefused });
  const withdraw = useAction(() => acts.withdraw(citation), { done: t('evidence.withdrawn'), onDone, onRefused });
  const may = citation.actions;
  return (
    <span className="citation-acts">
      {may.accept && (
        <Button
          size="small"
          loading={accept.isPending}
          onClick={() => accept.mutate(undefined)}
          data-testid="citation-accept"
        >
          {t('evidence.accept')}
        </Button>
      )}
      {may.return && (
        <Button size="small" onClick={() => setReturning(true)} data-testid="citation-return">
          {t('evidence.return')}
        </Button>
      )}
      {may.withdraw && (
        <Popconfirm
          title={t('evidence.uncite')}
          description={t('evidence.unciteNote')}
          okText={t('evidence.uncite')}
          cancelText={t('action.cancel')}
          onConfirm={() => withdraw.mutate(undefined)}
        >
          <Button size="small" type="text" loading={withdraw.isPending} data-testid="citation-withdraw">
            {t('evidence.uncite')}
          </Button>
        </Popconfirm>
      )}
      {returning && (
        <ReasonDialog
          title={t('evidence.returnTitle')}
          label={t('evidence.returnNote')}
          submit={t('evidence.return')}
          done={t('evidence.returned')}
          work={(note) =>
            acts.giveBack(citation, note).catch((error: unknown) => {
              onRefused();
              throw error;
            })
          }
          onDone={(after) => {
            onDone(after);
            setReturning(false);
          }}
          onClose={() => setReturning(false)}
        >
          <p className="act-about">
            {citation.evidence.title} · {citation.unit.name}
          </p>
        </ReasonDialog>
      )}
    </span>
  );
}
