import { useTranslation } from 'react-i18next';
import { explainLate, itemActs, type Seen } from '../../../api/item-acts.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

type Act = 'submit' | 'makeContinuing' | 'terminate' | 'resume' | 'reopen' | 'explainLate';

const send: Record<Act, (seen: Seen, words: string) => Promise<unknown>> = {
  submit: itemActs.submit,
  makeContinuing: itemActs.makeContinuing,
  terminate: itemActs.terminate,
  resume: itemActs.resume,
  reopen: itemActs.reopen,
  explainLate: (seen, words) => explainLate(seen.id, words),
};

/** The acts that need nothing but a few words. */
const wordsAct = (name: Act, max = 2000) =>
  function WordsAct({ item, onClose }: ActProps) {
    const { t } = useTranslation();
    const act = useItemAct(item, (seen, fields: { words: string }) => send[name](seen, fields.words.trim()), {
      asks: name === 'submit' || name === 'terminate' ? name : undefined,
      done: t(`act.${name}.done`),
      onDone: onClose,
    });
    return (
      <ActDialog item={item} title={t(`itemAction.${name}`)} note={t(`act.${name}.note`)} act={act} onClose={onClose}>
        <WordsField name="words" label={t(`act.${name}.words`)} max={max} autoFocus />
      </ActDialog>
    );
  };

export const SubmitAct = wordsAct('submit', 5000);
export const MakeContinuingAct = wordsAct('makeContinuing');
export const TerminateAct = wordsAct('terminate');
export const ResumeAct = wordsAct('resume');
export const ReopenAct = wordsAct('reopen');
export const ExplainLateAct = wordsAct('explainLate');
