import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { flowNameIn } from './flow-name.js';

/** How a flow or a step is called; not for where its name is edited. */
export function useFlowName(): (name: string) => string {
  const { i18n } = useTranslation();
  // Its language, not only itself: the same object speaks another one after a change.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useCallback((name: string) => flowNameIn(i18n, name), [i18n, i18n.language]);
}
