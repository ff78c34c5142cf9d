import { planStatuses } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Space, Tabs } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { plansQuery } from '../../api/plans.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { SearchField } from '../../shared/SearchField.js';
import { ImportDialog } from './ImportDialog.js';
import { MatterDialog } from './MatterDialog.js';
import { PlanTable } from './PlanTable.js';

export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [dialog, setDialog] = useState<'import' | 'matter' | null>(null);
  const status = oneOf(planStatuses, search.get('status'));
  const text = search.get('text') ?? '';
  const plans = useInfiniteQuery(plansQuery({ status, text: text || undefined }));
  const change = useCallback(
    (filters: Record<string, string | null>) => setSearch((old) => withFilters(old, filters), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((value: string) => change({ text: value.trim() }), [change]);

  if (plans.error && !plans.data) return <Refused error={plans.error} onRetry={() => void plans.refetch()} />;
  const tabs = ['all', ...planStatuses] as const;
  return (
    <div className="page">
      <PageHead title={t('frame.plans')}>
        <Link to="/plans/compare" data-testid="to-comparison">
          {t('comparison.title')}
        </Link>
        {me.isSupervisor && (
          <Space>
            <Button onClick={() => setDialog('matter')} data-testid="register-matter">
              {t('plans.register')}
            </Button>
            <Button type="primary" onClick={() => setDialog('import')} data-testid="import-document">
              {t('plans.import')}
            </Button>
          </Space>
        )}
      </PageHead>
      <div className="filters">
        <SearchField value={text} onChange={searchFor} placeholder={t('plans.search')} data-testid="plan-search" />
      </div>
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) => change({ status: key === 'all' ? null : key })}
        items={tabs.map((key) => ({ key, label: key === 'all' ? t('action.all') : t(`planStatus.${key}`) }))}
      />
      <PlanTable
        plans={plans.data?.pages.flatMap((page) => page.items)}
        filtered={status !== undefined || text !== ''}
        canImport={me.isSupervisor}
      />
      <LoadMore query={plans} />
      {dialog === 'import' && <ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'matter' && <MatterDialog onClose={() => setDialog(null)} />}
    </div>
  );
}
