import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { PlanLink } from '../../shared/links.js';
import { StatusOf } from '../../shared/words.js';

/** The line under an item's title: number, where it stands, what it belongs to, how much was split from it. */
export function HeadFacts({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const { number, plan, key, subTasks, rectificationCount } = item;
  return (
    <ul className="facts">
      <li>{number}</li>
      <li>
        <StatusOf item={item} />
      </li>
      {key && <li>{t('item.key')}</li>}
      <li>
        <PlanLink plan={plan} />
      </li>
      {subTasks.total > 0 && (
        <li>
          <a href="#sub-tasks">{t('item.subTasks', { total: subTasks.total, open: subTasks.open })}</a>
        </li>
      )}
      {rectificationCount > 0 && <li>{t('item.rectifications', { count: rectificationCount })}</li>}
    </ul>
  );
}
