import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { sharedIndicatorsQuery } from '../../api/comparison.js';
import { Refused } from '../../app/Refused.js';
import { withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { SearchField } from '../../shared/SearchField.js';
import { IndicatorTable } from './IndicatorTable.js';

/** The indicators that two plans or more have, to choose one from. */
export function SharedIndicators() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const text = (search.get('text') ?? '').slice(0, 60);
  const indicators = useInfiniteQuery(sharedIndicatorsQuery(text));
  const searchFor = useCallback(
    (value: string) => setSearch((old) => withFilters(old, { text: value.trim() }), { replace: true }),
    [setSearch],
  );
  if (indicators.error && !indicators.data)
    return <Refused error={indicators.error} onRetry={() => void indicators.refetch()} />;
  return (
    <div className="page" data-testid="comparison">
      <PageHead
        title={t('comparison.title')}
        note={
          <span className="apart">
            <span>{t('comparison.note')}</span>
            <Link to="/plans">{t('comparison.toPlans')}</Link>
          </span>
        }
      />
      <div className="filters">
        <SearchField
          value={text}
          onChange={searchFor}
          placeholder={t('comparison.search')}
          data-testid="comparison-search"
        />
      </div>
      <IndicatorTable indicators={indicators.data?.pages.flatMap((page) => page.items)} text={text} />
      <LoadMore query={indicators} />
    </div>
  );
}
