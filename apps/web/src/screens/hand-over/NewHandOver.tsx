import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { UnitName } from '../../api/shapes.js';
import { idIn, withFilters } from '../../shared/address-filters.js';
import { PartiesChoice } from './PartiesChoice.js';
import { Preview } from './Preview.js';

/** The choice is kept in the address; what would move is listed as soon as it is known from whom to whom. */
export function NewHandOver({ units }: { units: readonly UnitName[] }) {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const asked = idIn(search.get('unit'));
  const unitId = units.find(({ id }) => id === asked)?.id ?? units[0]?.id ?? '';
  const from = idIn(search.get('from'));
  const to = idIn(search.get('to'));
  const change = useCallback(
    (some: Record<string, string | null>) => setSearch((old) => withFilters(old, some), { replace: true }),
    [setSearch],
  );
  return (
    <section data-testid="new-hand-over">
      <PartiesChoice units={units} unitId={unitId} from={from} to={to} onChange={change} />
      {from === undefined || to === undefined ? (
        <p className="faint">{t('handOver.choose')}</p>
      ) : from === to ? (
        <p className="faint">{t('handOver.same')}</p>
      ) : (
        <Preview key={`${unitId} ${from} ${to}`} parties={{ unitId, fromUserId: from, toUserId: to }} />
      )}
    </section>
  );
}
