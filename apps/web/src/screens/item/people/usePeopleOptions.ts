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
    const found = new Map<string, { name: string; held: string[] }>();
    for (const { id, name, role, unit } of people ?? []) {
      const { held } = found.get(id) ?? { held: [] };
      found.set(id, { name, held: [...held, `${unit.name} ${t(`role.${role}`)}`] });
    }
    return (
      people &&
      [...found].map(([value, { name, held }]) => ({
        value,
        label: t('sign.with', { what: name, more: held.join(t('sign.list')) }),
      }))
    );
  }, [people, t]);
}
