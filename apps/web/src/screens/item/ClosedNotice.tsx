import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';

/** To those who worked on it: that it is done, and that nothing more is asked. */
export function ClosedNotice({ item: { status, lead, shares } }: { item: WorkItem }) {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  if (status !== 'closed' || ![lead, ...shares.map(({ unit }) => unit)].some(({ id }) => unitIds.has(id))) return null;
  return (
    <p className="notice" data-testid="closed-notice">
      {t('item.closedNotice')}
    </p>
  );
}
