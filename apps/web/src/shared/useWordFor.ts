import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** The word for a name the server gave; one this page does not know yet is shown as it is. */
export function useWordFor(group: 'historyAction' | 'itemAction' | 'draftCommand'): (name: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (name: string) => {
      const key = `${group}.${name}`;
      return i18n.exists(key) ? t(key as 'action.save') : name;
    },
    [t, i18n, group],
  );
}
