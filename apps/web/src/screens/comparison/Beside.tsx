import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { comparedTargetsQuery } from '../../api/comparison.js';
import { Refused } from '../../app/Refused.js';
import { Empty } from '../../shared/Empty.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { BesideTable } from './BesideTable.js';
import './comparison.css';

/** One indicator as each plan has it. Nothing is ranked, and what is measured differently says so. */
export function Beside({ indicator }: { indicator: string }) {
  const { t } = useTranslation();
  const compared = useQuery(comparedTargetsQuery(indicator));
  if (compared.error && !compared.data)
    return <Refused error={compared.error} onRetry={() => void compared.refetch()} />;
  const rows = compared.data?.rows;
  const plans = new Set(rows?.map(({ plan }) => plan.id)).size;
  return (
    <div className="page" data-testid="comparison">
      <PageHead
        title={indicator}
        name={`${indicator} · ${t('comparison.title')}`}
        note={
          <span className="apart">
            {rows && <span>{t('comparison.counts', { plans, targets: rows.length })}</span>}
            <Link to="/plans/compare" data-testid="comparison-all">
              {t('comparison.all')}
            </Link>
          </span>
        }
      />
      {rows === undefined && <TableWaiting />}
      {rows?.length === 0 && <Empty text={t('comparison.none')} />}
      {rows && rows.length > 0 && (
        <>
          <p className="quiet">{plans === 1 ? t('comparison.single') : t('comparison.basisNote')}</p>
          <BesideTable rows={rows} />
          {compared.data?.more && <p className="faint">{t('comparison.more', { count: rows.length })}</p>}
        </>
      )}
    </div>
  );
}
