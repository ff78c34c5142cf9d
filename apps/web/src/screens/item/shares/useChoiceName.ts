import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferedChoice } from './share-choices.js';

/** How a choice of shares is called: what was ticked, all, a group by its name, a role. */
export function useChoiceName(): (choice: Pick<OfferedChoice, 'called'>) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ called }) => {
      if (called.by === 'group') return called.name;
      return called.by === 'role' ? t(`assignmentRole.${called.role}`) : t(`sharing.by.${called.by}`);
    },
    [t],
  );
}
