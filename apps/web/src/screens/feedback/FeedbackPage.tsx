import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Footer } from '../../app/Footer.js';

/** Where to complain: open to everybody, signed in or not. */
export function Component() {
  const { t } = useTranslation();
  return (
    <div className="frame">
      <main className="page narrow">
        <h1>{t('footer.feedback')}</h1>
        <p>{t('feedback.office')}</p>
        <p>{t('feedback.burden')}</p>
        <p>{t('feedback.system')}</p>
        <Link to="/">{t('notFound.home')}</Link>
      </main>
      <Footer />
    </div>
  );
}
