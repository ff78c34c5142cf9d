import { useTranslation } from 'react-i18next';
import type { ComparedTarget } from '../../api/shapes.js';

/** By when, or how often; the printed words beside the day they mean. */
export function When({ target: { dueOn, dueText, recurrence, continuing } }: { target: ComparedTarget }) {
  const { t } = useTranslation();
  const day = continuing ? t('comparison.continuing') : dueOn;
  return (
    <>
      {day ?? (recurrence === null && <span className="faint">—</span>)}
      {(dueText !== '' || recurrence !== null) && (
        <div className={day === null ? '' : 'faint'}>{dueText || recurrence}</div>
      )}
    </>
  );
}
