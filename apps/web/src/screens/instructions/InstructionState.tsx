import { useTranslation } from 'react-i18next';
import type { InstructionSummary } from '../../api/shapes.js';

/** Where an instruction stands, in words; that its day is past comes on top. */
export function InstructionState({ instruction }: { instruction: Pick<InstructionSummary, 'status' | 'late'> }) {
  const { t } = useTranslation();
  return (
    <span className="status" data-status={instruction.status}>
      {t(`instructions.status.${instruction.status}`)}
      {instruction.late && <span className="overlay">{t('instructions.late')}</span>}
    </span>
  );
}
