import type { ItemForm } from '#libs/contracts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../../../api/shapes.js';

/** In whose name a unit gets its part and who checks it, in plain words. */
export function useFormWords({ issuer, lead }: Pick<WorkItem, 'issuer' | 'lead'>): (form: ItemForm) => string {
  const { t } = useTranslation();
  return useCallback(
    (form: ItemForm) => t(`sharing.form.${form}`, { issuer: issuer.name, lead: lead.name }),
    [t, issuer.name, lead.name],
  );
}
