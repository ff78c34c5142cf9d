import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** The three administrators see no plan content: only the way to what they look after. */
export function AdministratorHome() {
  const { t } = useTranslation();
  return (
    <>
      <p className="quiet">{t('home.administrator')}</p>
      <p className="apart">
        <Link to="/units">{t('frame.units')}</Link>
        <Link to="/users">{t('frame.users')}</Link>
      </p>
    </>
  );
}
