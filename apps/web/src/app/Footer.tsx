import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function Footer() {
  const { t } = useTranslation();
  return (
    <footer className="foot">
      <span>{t('footer.nonSecret')}</span>
      <Link to="/feedback">{t('footer.feedback')}</Link>
    </footer>
  );
}
