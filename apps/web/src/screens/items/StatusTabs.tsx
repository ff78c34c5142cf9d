import { workItemStatuses } from '#libs/contracts';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItemCounts } from '../../api/shapes.js';
import type { Tab } from './filters.js';

interface Props {
  active: Tab | null;
  counts: WorkItemCounts | undefined;
  onChange: (tab: Tab) => void;
}

/** How many stand where; each number leads to its list. */
export function StatusTabs({ active, counts, onChange }: Props) {
  const { t } = useTranslation();
  const byStatus: Record<string, number> = counts?.byStatus ?? {};
  const tabs: [Tab, string, number | undefined][] = [
    ['all', t('action.all'), counts?.total],
    ...workItemStatuses.map((status): [Tab, string, number | undefined] => [
      status,
      t(`itemStatus.${status}`),
      counts && (byStatus[status] ?? 0),
    ]),
    ['contested', t('item.contested'), counts?.contested],
  ];
  return (
    <Tabs
      size="small"
      activeKey={active ?? ''}
      onChange={(key) => onChange(key as Tab)}
      items={tabs.map(([key, label, count]) => ({
        key,
        label: (
          <span data-testid={`tab-${key}`}>
            {label} <span className="count">{count ?? ''}</span>
          </span>
        ),
      }))}
    />
  );
}
