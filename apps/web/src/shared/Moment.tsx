import { useTranslation } from 'react-i18next';
import { dayText, momentText } from './moment.js';

export function Moment({ at, day = false }: { at: string; day?: boolean }) {
  const { i18n } = useTranslation();
  return <time dateTime={at}>{day ? dayText(at, i18n.language) : momentText(at, i18n.language)}</time>;
}
