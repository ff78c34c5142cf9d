import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { isProblem } from '../api/problem.js';
import { ProblemNotice } from '../shared/ProblemNotice.js';
import { NotFound } from './NotFound.js';

/** In place of a screen that could not be read: not there, not allowed, or a fault with its number. */
export function Refused({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  if (isProblem(error, 'notFound')) return <NotFound />;
  const forbidden = isProblem(error, 'forbidden');
  return (
    <div className="page narrow" data-testid={forbidden ? 'forbidden' : 'refused'}>
      <h1>{forbidden ? t('forbidden.title') : t('problem.title')}</h1>
      {forbidden ? <p>{t('forbidden.text')}</p> : <ProblemNotice error={error} onRetry={onRetry} />}
      <p>
        <Link to="/">{t('notFound.home')}</Link>
      </p>
    </div>
  );
}
