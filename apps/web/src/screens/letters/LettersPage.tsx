import { letterKinds, letterStatuses, type LetterStatus } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Select, Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { lettersQuery } from '../../api/letters.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { FactsToCheck } from './FactsToCheck.js';
import { LetterTable } from './LetterTable.js';
import { OfficeTools } from './OfficeTools.js';

const ofOffice: readonly LetterStatus[] = letterStatuses;
const ofOthers: readonly LetterStatus[] = ['sent', 'answered', 'withdrawn'];

/** The letters of the office, or what a unit has received: those that wait first in its tabs. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const statuses = me.isSupervisor ? ofOffice : ofOthers;
  const status = oneOf(statuses, search.get('status'));
  const kind = oneOf(letterKinds, search.get('kind'));
  const letters = useInfiniteQuery(
    lettersQuery({ limit: 50, ...(status && { status: [status] }), ...(kind && { kind: [kind] }) }),
  );
  if (letters.error && !letters.data) return <Refused error={letters.error} onRetry={() => void letters.refetch()} />;
  const rows = letters.data?.pages.flatMap((page) => page.items);
  const change = (filters: Record<string, string | null>) =>
    setSearch((old) => withFilters(old, filters), { replace: true });
  return (
    <div className="page">
      <PageHead title={t('letters.title')}>{me.isSupervisor && <OfficeTools letters={rows ?? []} />}</PageHead>
      {me.staffUnits.length > 0 && <FactsToCheck />}
      <Tabs
        size="small"
        activeKey={status ?? 'all'}
        onChange={(key) => change({ status: key === 'all' ? null : key })}
        items={['all' as const, ...statuses].map((key) => ({
          key,
          label: key === 'all' ? t('action.all') : t(`letters.status.${key}`),
        }))}
        tabBarExtraContent={
          <Select
            allowClear
            size="small"
            className="letter-kind"
            aria-label={t('letters.kind')}
            placeholder={t('letters.kind')}
            value={kind}
            onChange={(value?: string) => change({ kind: value ?? null })}
            options={letterKinds.map((value) => ({ value, label: t(`letters.of.${value}`) }))}
          />
        }
      />
      <LetterTable letters={rows} empty={me.isSupervisor ? t('letters.empty') : t('letters.emptyUnit')} />
      <LoadMore query={letters} />
    </div>
  );
}
