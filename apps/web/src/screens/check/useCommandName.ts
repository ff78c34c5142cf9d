import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** What a step on a draft is called; a step this page does not know yet keeps its own name. */
export function useCommandName(): (command: string) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (command: string) => {
      const key = `draftCommand.${command}` as 'draftCommand.edit';
      return i18n.exists(key) ? t(key) : command;
    },
    [t, i18n],
  );
}
