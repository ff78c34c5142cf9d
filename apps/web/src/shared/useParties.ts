import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { unitGroupsQuery, unitsQuery } from '../api/organisation.js';
import { today } from './today.js';
import { partyOptions, type PartyOption } from './unit-options.js';

export { today };

/** All units, and the groups where wanted, to choose from. */
export function useParties(withGroups: boolean): { options: PartyOption[]; loading: boolean } {
  const units = useQuery(unitsQuery);
  const groups = useQuery({ ...unitGroupsQuery, enabled: withGroups });
  const options = useMemo(
    () => partyOptions(units.data?.items ?? [], withGroups ? (groups.data?.items ?? []) : [], today()),
    [units.data, groups.data, withGroups],
  );
  return { options, loading: units.isPending };
}
