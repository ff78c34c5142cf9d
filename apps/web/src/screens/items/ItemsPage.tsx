import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { downloadItemTable, workItemCountsQuery, workItemsQuery } from '../../api/work-items.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { SelectionBar } from '../../shared/selection/SelectionBar.js';
import { useAction } from '../../shared/useAction.js';
import { FilterBar } from './FilterBar.js';
import { filtersIn, sortIn, tabFilters, tabOf, withoutTab } from './filters.js';
import { ItemTable } from './ItemTable.js';
import { StaffSelected } from './selection/StaffSelected.js';
import { useItemSelection } from './selection/useItemSelection.js';
import { SettleMany } from './SettleMany.js';
import { StatusTabs } from './StatusTabs.js';

const PAGE = 50;

/** The items one may see, with every filter in the address so that a list can be sent to a colleague. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersIn(search), [search]);
  const sort = sortIn(search);
  const items = useInfiniteQuery(workItemsQuery({ ...filters, sort, limit: PAGE }));
  const shown = useMemo(() => items.data?.pages.flatMap((page) => page.items), [items.data]);
  const selection = useItemSelection(shown);
  const counts = useQuery(workItemCountsQuery(withoutTab(filters)));
  const change = useCallback(
    (some: Record<string, string | null>) => setSearch((old) => withFilters(old, some), { replace: true }),
    [setSearch],
  );
  const download = useAction((format: 'xlsx' | 'csv') => downloadItemTable(filters, format, t('items.table')));
  const mayAct = me.staffUnits.length > 0;
  const filtered = Object.keys(filters).length > 0;

  if (items.error && !items.data) return <Refused error={items.error} onRetry={() => void items.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('frame.items')}>
        <Dropdown
          trigger={['click']}
          menu={{
            items: (['xlsx', 'csv'] as const).map((format) => ({
              key: format,
              label: t(`items.as.${format}`),
              onClick: () => download.mutate(format),
            })),
          }}
        >
          <Button loading={download.isPending} data-testid="export">
            {t('items.export')}
          </Button>
        </Dropdown>
      </PageHead>
      <FilterBar filters={filters} sort={sort} onChange={change} />
      <StatusTabs active={tabOf(filters)} counts={counts.data} onChange={(tab) => change(tabFilters(tab))} />
      <ItemTable
        items={shown}
        filtered={filtered}
        ownRoles={!me.isSupervisor}
        selection={mayAct ? selection : undefined}
      />
      <LoadMore query={items} />
      {/* What can be done to the chosen items: each act a component of its own, with its dialog. */}
      <SelectionBar selection={selection}>
        <SettleMany selection={selection} />
        <StaffSelected selection={selection} rolesAreOwn={filters.unit === undefined || me.unitIds.has(filters.unit)} />
      </SelectionBar>
    </div>
  );
}
