import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../api/shapes.js';

/** The item's shares in official order; one that became a sub-task says why it cannot be taken away. */
export function useShareOptions({ shares, lead }: WorkItem) {
  const { t } = useTranslation();
  return useMemo(
    () =>
      shares
        .filter(({ unit }) => unit.id !== lead.id)
        .map(({ id, unit, role, settlement }) => {
          const held = settlement === 'subTask';
          const name = t('sign.with', { what: unit.name, more: t(`assignmentRole.${role}`) });
          return { value: id, label: held ? `${name} ${t('moveDuty.supporters.subTask')}` : name, disabled: held };
        }),
    [shares, lead.id, t],
  );
}
