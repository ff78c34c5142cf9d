import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { unitsQuery } from '../../api/organisation.js';
import type { Draft } from '../../api/shapes.js';
import { inTheLanguage } from './question-words.js';
import { withNewUnit } from './proposed-unit.js';

/** The draft with what this page can offer beside the answers of the server: to add a unit nobody is known by. */
export function useOffered(draft: Draft): Draft {
  const { t, i18n } = useTranslation();
  const units = useQuery(unitsQuery);
  const government = units.data?.items.find((unit) => unit.kind === 'government');
  return useMemo(
    () => ({
      ...draft,
      questions: draft.questions.map((question) =>
        withNewUnit(inTheLanguage(question, i18n.language, t), government, (name, kind) =>
          t('checkText.newUnit', { name, kind: t(`unitKind.${kind}`) }),
        ),
      ),
    }),
    [draft, government, t, i18n.language],
  );
}
