import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { catalogueText } from './problem-text.js';

interface Reason {
  code: string;
  message: string;
}

/** Why something is not open, in the page's language; the server's own sentence may say more than the catalogue's. */
export function useReasonText(): (reason: Reason) => string {
  const { i18n } = useTranslation();
  return useCallback(
    ({ code, message }: Reason) =>
      i18n.language === 'en' ? (catalogueText(code, 'en') ?? message) : message || (catalogueText(code, 'zh') ?? code),
    [i18n.language],
  );
}
