import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Policies } from './Policies.js';

/** Which acts need which flow in the office as a whole: of plans that say nothing of their own, and of sheets. */
export function Component() {
  const { t } = useTranslation();
  return (
    <div className="page">
      <p className="faint">
        <Link to="/flows">{t('flows.title')}</Link>
      </p>
      <Policies planId={null} />
    </div>
  );
}
