import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal, Popconfirm, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { citationActions } from '../../../api/evidence.js';
import { keys } from '../../../api/keys.js';
import type { ItemCitation, ItemEvidence } from '../../../api/shapes.js';
import { okButton } from '../../../shared/ok-button.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { useAction } from '../../../shared/useAction.js';

interface Props {
  itemId: string;
  citation: ItemCitation;
}

/** Accept, return with a note, or take back: what the server offers me on this citation. */
export function CitationActs({ itemId, citation }: Props) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [note, setNote] = useState<string | null>(null);
  const acts = citationActions(itemId);
  const shown = (after: ItemEvidence) => {
    cache.setQueryData(keys.parts.evidence(itemId), after);
    void cache.invalidateQueries({ queryKey: keys.items.detail(itemId) });
    void cache.invalidateQueries({ queryKey: keys.items.history(itemId) });
  };
  const onRefused = () => void cache.invalidateQueries({ queryKey: keys.parts.evidence(itemId) });
  const accept = useAction(() => acts.accept(citation), { done: t('filing.accepted'), onDone: shown, onRefused });
  const withdraw = useAction(() => acts.withdraw(citation), {
    done: t('filing.withdrawnDone'),
    onDone: shown,
    onRefused,
  });
  const giveBack = useAction((said: string) => acts.giveBack(citation, said), {
    quiet: true,
    done: t('filing.returnedDone'),
    onDone: (after) => {
      shown(after);
      setNote(null);
    },
    onRefused,
  });
  const may = citation.actions;
  return (
    <Space wrap size="small">
      {may.accept && (
        <Button
          size="small"
          loading={accept.isPending}
          onClick={() => accept.mutate(undefined)}
          data-testid="citation-accept"
        >
          {t('filing.accept')}
        </Button>
      )}
      {may.return && (
        <Button size="small" onClick={() => setNote('')} data-testid="citation-return">
          {t('filing.return')}
        </Button>
      )}
      {may.withdraw && (
        <Popconfirm
          title={t('filing.withdrawSure')}
          okText={t('filing.withdraw')}
          onConfirm={() => withdraw.mutate(undefined)}
        >
          <Button size="small" type="text" loading={withdraw.isPending} data-testid="citation-withdraw">
            {t('filing.withdraw')}
          </Button>
        </Popconfirm>
      )}
      <Modal
        open={note !== null}
        title={t('filing.return')}
        okText={t('filing.return')}
        cancelText={t('action.cancel')}
        okButtonProps={okButton('citation-return-submit', { disabled: !note?.trim() })}
        confirmLoading={giveBack.isPending}
        onOk={() => note !== null && giveBack.mutate(note.trim())}
        onCancel={() => setNote(null)}
      >
        <ProblemNotice error={giveBack.error} />
        <Input.TextArea
          autoFocus
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={1000}
          value={note ?? ''}
          onChange={(event) => setNote(event.target.value)}
          placeholder={t('filing.note')}
          aria-label={t('filing.note')}
          data-testid="citation-note"
        />
      </Modal>
    </Space>
  );
}
