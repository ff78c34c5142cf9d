import { useTranslation } from 'react-i18next';

/** What a select shows while its choices are on their way: that they are being looked up, not that there are none. */
export function useArriving(arriving: boolean): { loading: boolean; notFoundContent?: string } {
  const { t } = useTranslation();
  return arriving ? { loading: true, notFoundContent: t('approval.searching') } : { loading: false };
}
