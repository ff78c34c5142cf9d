import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Share } from '../../../api/shapes.js';

/** What became of one share: the way to its sub-task, or why it was waived. */
export function Settlement({ share }: { share: Share }) {
  const { t } = useTranslation();
  const { settlement, settlementReason, subTaskId } = share;
  if (settlement === null) return <span className="faint">{t('sharing.notSettled')}</span>;
  return (
    <>
      {subTaskId === null ? (
        t(`settlement.${settlement}`)
      ) : (
        <Link to={`/items/${subTaskId}`}>{t(`settlement.${settlement}`)}</Link>
      )}
      {settlementReason !== null && (
        <span className="quiet"> {t('sign.with', { what: '', more: settlementReason })}</span>
      )}
    </>
  );
}
