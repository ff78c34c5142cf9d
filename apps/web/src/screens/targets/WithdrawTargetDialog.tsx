import { useTranslation } from 'react-i18next';
import { withdrawTarget } from '../../api/indicators.js';
import type { ItemTargets, Target } from '../../api/shapes.js';
import { ReasonDialog } from '../../shared/ReasonDialog.js';

interface Props {
  itemId: string;
  target: Target;
  onDone: (targets: ItemTargets) => void;
  onClose: () => void;
}

/** The office no longer asks for a target; it stays on the page with the reason. */
export function WithdrawTargetDialog({ itemId, target, onDone, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('targets.withdrawTitle')}
      label={t('targets.withdrawReason')}
      submit={t('targets.withdraw')}
      done={t('targets.withdrawDone')}
      work={(reason) => withdrawTarget(itemId, target, reason)}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{target.indicator}</p>
    </ReasonDialog>
  );
}
