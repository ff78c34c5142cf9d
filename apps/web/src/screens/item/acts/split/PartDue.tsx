import { useTranslation } from 'react-i18next';
import { today } from '../../../../shared/useParties.js';
import { DayField } from '../fields.js';

/** By when a part is due: not in the past and not after the item; of an item that is late itself it has no date of its own. */
export function PartDue({ above }: { above: string | null }) {
  const { t } = useTranslation();
  if (above !== null && above < today()) {
    return <p className="quiet">{t('sharing.dueOver', { date: above })}</p>;
  }
  return (
    <DayField
      name="dueOn"
      label={t('item.due')}
      optional
      from={today()}
      until={above ?? undefined}
      outside={above === null ? t('sharing.dueAhead') : t('sharing.dueWithin', { date: above })}
      extra={t('sharing.dueNote')}
    />
  );
}
