import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { lineText } from './problem-text.js';

interface Reason {
  code: string;
  message: string;
}

/** Why something is not open, in the page's language; the server's own sentence may say more than the catalogue's. */
export function useReasonText(): (reason: Reason) => string {
  const { i18n } = useTranslation();
  // Its language, not only itself: the same object speaks another one after a change.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  return useCallback((reason: Reason) => lineText(reason, i18n), [i18n, i18n.language]);
}
