import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { keys } from '../../api/keys.js';
import { sendLetters } from '../../api/letters.js';
import type { LetterSummary } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

/** What goes to whom, before it goes: all of them or none. */
export function SendSeveral({ letters, onClose }: { letters: readonly LetterSummary[]; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const refresh = () => void cache.invalidateQueries({ queryKey: keys.letters.lists });
  const send = useAction(() => sendLetters([...letters]), {
    quiet: true,
    done: t('letters.sentDone'),
    onDone: () => {
      refresh();
      onClose();
    },
    onRefused: refresh,
  });
  return (
    <Dialog
      title={t('letters.sendChecked', { count: letters.length })}
      okText={t('letters.send')}
      okButtonProps={okButton('letters-send-submit')}
      confirmLoading={send.isPending}
      onOk={() => send.mutate(undefined)}
      onClose={onClose}
    >
      <p className="quiet">{t('letters.sendNote')}</p>
      <ProblemNotice error={send.error} />
      <ul className="lines clipped">
        {letters.map((letter) => (
          <li key={letter.id}>
            <span className="term">{t(`letters.of.${letter.kind}`)}</span>
            <Link to={`/letters/${letter.id}`}>{letter.title}</Link>
            <div className="quiet">
              {letter.unit?.name ?? t(`letters.toOthers.${letter.kind}`)}
              {letter.answerBy !== null && ` · ${t('letters.answerByDay', { date: letter.answerBy })}`}
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
