import { useTranslation } from 'react-i18next';
import { ItemLink } from '../../shared/links.js';
import type { WorkItem } from '../../api/shapes.js';

/** From a part back to the item it is part of, where that one may be read. */
export function WayUp({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  if (item.above === null) return null;
  return (
    <p className="way-up quiet" data-testid="way-up">
      {t('sharing.above')} <ItemLink item={item.above}>{item.above.number}</ItemLink> <ItemLink item={item.above} />
    </p>
  );
}
