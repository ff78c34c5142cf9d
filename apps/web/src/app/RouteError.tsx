import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isRouteErrorResponse, useRouteError } from 'react-router';
import { ApiProblem } from '../api/problem.js';
import { NotFound } from './NotFound.js';
import { Refused } from './Refused.js';

/** The last net: a fault of the page itself, or a part of it that could not be fetched after an update. */
export function RouteError() {
  const { t } = useTranslation();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  if (error instanceof ApiProblem) return <Refused error={error} onRetry={() => window.location.reload()} />;
  return (
    <div className="page narrow" data-testid="page-fault">
      <h1>{t('problem.title')}</h1>
      <p>{t('problem.page')}</p>
      {error instanceof Error && <p className="faint">{error.message}</p>}
      <Button onClick={() => window.location.reload()}>{t('action.reload')}</Button>
    </div>
  );
}
