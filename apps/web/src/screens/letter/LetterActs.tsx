import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Tooltip } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { discardLetter, prepareLetter, sendLetter, withdrawLetter } from '../../api/letters.js';
import type { Letter } from '../../api/shapes.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { useAction } from '../../shared/useAction.js';

const after = { urge: 'notice', notice: 'circular' } as const;

/** What the office may do with the letter as a whole; what changes its words is in its form, and `unsaved` there. */
export function LetterActs({ letter, unsaved }: { letter: Letter; unsaved: boolean }) {
  const { t } = useTranslation();
  const { modal } = App.useApp();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [ending, setEnding] = useState<'discard' | 'withdraw' | null>(null);
  const refresh = () => {
    void cache.invalidateQueries({ queryKey: keys.letters.detail(letter.id) });
    void cache.invalidateQueries({ queryKey: keys.letters.lists });
  };
  const send = useAction(() => sendLetter(letter), {
    done: t('letters.sentDone'),
    onDone: refresh,
    onRefused: refresh,
  });
  const next = letter.kind === 'urge' || letter.kind === 'notice' ? after[letter.kind] : null;
  const escalate = useAction(
    (kind: 'notice' | 'circular') =>
      prepareLetter({
        kind,
        itemIds: letter.lines.map(({ id }) => id),
        followsId: letter.id,
        orderReason: null,
        answerBy: null,
      }),
    { onDone: ({ id }) => void navigate(`/letters/${id}`) },
  );
  const may = (act: Letter['acts'][number]) => letter.acts.includes(act);
  const ask = () =>
    modal.confirm({
      title: t('letters.sendTitle', { kind: t(`letters.of.${letter.kind}`) }),
      content: t('letters.sendTo', { to: letter.unit?.name ?? t(`letters.toOthers.${letter.kind}`) }),
      okText: t('letters.send'),
      cancelText: t('action.cancel'),
      onOk: () => send.mutate(undefined),
    });
  return (
    <>
      {may('discard') && (
        <Button onClick={() => setEnding('discard')} data-testid="letter-discard">
          {t('letters.discard')}
        </Button>
      )}
      {may('withdraw') && (
        <Button onClick={() => setEnding('withdraw')} data-testid="letter-withdraw">
          {t('letters.withdraw')}
        </Button>
      )}
      {next !== null && may('escalate') && (
        <Button loading={escalate.isPending} onClick={() => escalate.mutate(next)} data-testid="letter-escalate">
          {t(`letters.escalate.${next}`)}
        </Button>
      )}
      {may('send') && (
        <Tooltip title={unsaved ? t('letters.saveFirst') : null}>
          <Button type="primary" loading={send.isPending} disabled={unsaved} onClick={ask} data-testid="letter-send">
            {t('letters.send')}
          </Button>
        </Tooltip>
      )}
      {ending !== null && (
        <ReasonDialog
          title={t(`letters.${ending}`)}
          label={t('act.reason')}
          submit={t(`letters.${ending}`)}
          done={t(`letters.${ending}Done`)}
          work={(reason) => (ending === 'discard' ? discardLetter : withdrawLetter)(letter, reason)}
          onDone={(ended) => {
            cache.setQueryData(keys.letters.detail(letter.id), ended);
            refresh();
            setEnding(null);
          }}
          onClose={() => setEnding(null)}
        >
          <p className="quiet">{t(`letters.${ending}Note`)}</p>
        </ReasonDialog>
      )}
    </>
  );
}
