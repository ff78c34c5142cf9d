import { useTranslation } from 'react-i18next';

/** Where both people and the head sign, on paper. */
export function Signatures() {
  const { t } = useTranslation();
  return (
    <div className="signatures" aria-hidden data-testid="signatures">
      {(['from', 'to', 'head'] as const).map((who) => (
        <div key={who}>
          <p>{t(`handOver.sign.${who}`)}</p>
          <p className="line" />
          <p className="day">{t('handOver.day')}</p>
        </div>
      ))}
    </div>
  );
}
