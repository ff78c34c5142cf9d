import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffingChoices } from '../../../api/shapes.js';

export interface PersonOption {
  value: string;
  label: string;
}

/** Each person once, with unit and role beside the name; in official order of the units. */
export function usePeopleOptions(people: StaffingChoices['people'] | undefined): PersonOption[] | undefined {
  const { t } = useTranslation();
  return useMemo(() => {
    const labels = new Map<string, string>();
    for (const { id, name, role, unit } of people ?? []) {
      const known = labels.get(id);
      const held = `${unit.name} ${t(`role.${role}`)}`;
      labels.set(id, known === undefined ? `${name}（${held}）` : `${known.slice(0, -1)}、${held}）`);
    }
    return people && [...labels].map(([value, label]) => ({ value, label }));
  }, [people, t]);
}
