import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '../api/problem.js';
import { catalogueText } from './problem-text.js';

/** Says what went wrong in one sentence of the page's language. */
export function useProblemText(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return useCallback(
    (error: unknown) => {
      if (!(error instanceof ApiProblem)) return t('problem.page');
      if (error.code === 'offline') return t('problem.offline');
      if (error.code === 'unreadableAnswer') return t('problem.unreadableAnswer');
      if (error.code === 'unsavedRows') return t('problem.unsavedRows');
      return catalogueText(error.code, i18n.language) ?? error.title;
    },
    [t, i18n.language],
  );
}
