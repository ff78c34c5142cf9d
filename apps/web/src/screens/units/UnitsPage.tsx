import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { unitGroupsQuery, unitsQuery } from '../../api/organisation.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { idIn, withFilters } from '../../shared/address-filters.js';
import { PageHead } from '../../shared/PageHead.js';
import { SearchField } from '../../shared/SearchField.js';
import { SheetDialog } from '../../shared/SheetDialog.js';
import { GroupTable } from './GroupTable.js';
import { UnitPanel } from './UnitPanel.js';
import { UnitTable } from './UnitTable.js';

type View = 'units' | 'groups';

/** The units in official order with every name they are found by, and the groups documents speak of. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [sheet, setSheet] = useState(false);
  const units = useQuery(unitsQuery);
  const groups = useQuery(unitGroupsQuery);
  const text = search.get('text') ?? '';
  const view: View = search.get('view') === 'groups' ? 'groups' : 'units';
  const chosen = units.data?.items.find((unit) => unit.id === idIn(search.get('unit')));
  const change = useCallback(
    (some: Record<string, string | null>) => setSearch((old) => withFilters(old, some), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((value: string) => change({ text: value.trim() }), [change]);

  if (units.error && !units.data) return <Refused error={units.error} onRetry={() => void units.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('frame.units')} note={units.data && t('units.count', { count: units.data.items.length })}>
        {me.isSupervisor && (
          <Link to="/successions" data-testid="successions-link">
            {t('successions.title')}
          </Link>
        )}
        {me.is('systemAdministrator') && (
          <Button onClick={() => setSheet(true)} data-testid="import-sheet">
            {t('sheet.import')}
          </Button>
        )}
      </PageHead>
      <div className="filters">
        <SearchField value={text} onChange={searchFor} placeholder={t('units.search')} data-testid="unit-search" />
        <Segmented<View>
          value={view}
          onChange={(next) => change({ view: next === 'groups' ? 'groups' : null })}
          options={(['units', 'groups'] as const).map((value) => ({ value, label: t(`units.view.${value}`) }))}
        />
      </div>
      {view === 'units' ? (
        <UnitTable units={units.data?.items} text={text} chosen={chosen?.id} />
      ) : (
        <GroupTable groups={groups.data?.items} text={text} />
      )}
      {chosen && (
        <UnitPanel
          unit={chosen}
          units={units.data?.items ?? []}
          groups={groups.data?.items ?? []}
          onClose={() => change({ unit: null })}
        />
      )}
      {sheet && <SheetDialog kind="units" onClose={() => setSheet(false)} />}
    </div>
  );
}
