import { useTranslation } from 'react-i18next';
import type { Difference } from '../../api/shapes.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';
import { DifferenceSides } from './DifferenceSides.js';
import type { Decisions } from './useDecisions.js';

interface Props {
  differences: readonly Difference[];
  decide: Decisions['decide'];
  onDone?: () => void;
  onClose: () => void;
}

/** What is in force stays, with the reason: it is read by whoever compares the document with the items later. */
export function KeepDialog({ differences, decide, onDone, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('revision.keep')}
      label={t('revision.keepReason')}
      submit={t('revision.keep')}
      done={t('revision.kept', { count: differences.length })}
      work={(reason) => decide(differences, 'keep', reason)}
      onDone={() => {
        onDone?.();
        onClose();
      }}
      onClose={onClose}
    >
      <p className="quiet">{t('revision.keepNote', { count: differences.length })}</p>
      {differences.length === 1 && <DifferenceSides difference={differences[0]!} />}
    </ReasonDialog>
  );
}
