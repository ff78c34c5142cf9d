import { COORDINATION_WORKING_DAYS } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answerCoordination, askCoordination, coordinationsQuery, withdrawCoordination } from '../../../api/sharing.js';
import type { Coordination } from '../../../api/shapes.js';
import { CoordinationFacts } from '../CoordinationFacts.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { WordsField } from './fields.js';
import { useItemAct } from './useItemAct.js';

/** What cannot be settled between units, and what the unit proposes (提请协调). */
export function AskCoordinationAct({ item, onClose }: ActProps) {
  const { t } = useTranslation();
  const act = useItemAct(
    item,
    ({ id }, { matter, proposal }: { matter: string; proposal: string }) =>
      askCoordination(id, { matter: matter.trim(), proposal: proposal.trim() }),
    { done: t('sharing.done.askCoordination'), onDone: onClose },
  );
  const note = t('sharing.note.askCoordination', { issuer: item.issuer.name, days: COORDINATION_WORKING_DAYS });
  return (
    <ActDialog item={item} title={t('itemAction.askCoordination')} note={note} act={act} onClose={onClose}>
      <WordsField name="matter" label={t('sharing.matter')} extra={t('sharing.matterNote')} min={4} autoFocus />
      <WordsField name="proposal" label={t('sharing.proposal')} />
    </ActDialog>
  );
}

/** The request that an act is about, as it is now. */
const useAsked = (itemId: string, id: string): Coordination | undefined =>
  useQuery(coordinationsQuery(itemId)).data?.items.find((one) => one.id === id);

export function AnswerCoordinationAct({ item, target, onClose }: ActProps) {
  const { t } = useTranslation();
  const asked = useAsked(item.id, target);
  const act = useItemAct(
    item,
    ({ id }, { answer }: { answer: string }) =>
      answerCoordination(id, { id: target, version: asked?.version ?? 1 }, answer.trim()),
    { done: t('sharing.done.answerCoordination'), onDone: onClose },
  );
  return (
    <ActDialog
      item={item}
      title={t('itemAction.answerCoordination')}
      okText={t('contest.submit')}
      note={asked && <CoordinationFacts asked={asked} />}
      act={act}
      blocked={asked === undefined}
      onClose={onClose}
    >
      <WordsField name="answer" label={t('sharing.answer')} autoFocus />
    </ActDialog>
  );
}

export function WithdrawCoordinationAct({ item, target, onClose }: ActProps) {
  const { t } = useTranslation();
  const asked = useAsked(item.id, target);
  const act = useItemAct(item, ({ id }) => withdrawCoordination(id, { id: target, version: asked?.version ?? 1 }), {
    done: t('sharing.done.withdrawCoordination'),
    onDone: onClose,
  });
  return (
    <ActDialog
      item={item}
      title={t('itemAction.withdrawCoordination')}
      note={asked && <CoordinationFacts asked={asked} />}
      act={act}
      blocked={asked === undefined}
      onClose={onClose}
    />
  );
}
