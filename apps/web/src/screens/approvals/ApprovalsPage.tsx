import { caseRoles } from '#libs/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Tabs } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { myApprovalsQuery } from '../../api/approvals.js';
import { Refused } from '../../app/Refused.js';
import { oneOf, withFilters } from '../../shared/address-filters.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { ApprovalTable } from './ApprovalTable.js';

/** 我的审批: those the person asked for, was told of, or decided in. What waits for a decision stands in the inbox. */
export function Component() {
  const { t } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const role = oneOf(caseRoles, search.get('role')) ?? 'asked';
  const lines = useInfiniteQuery(myApprovalsQuery(role));
  if (lines.error && !lines.data) return <Refused error={lines.error} onRetry={() => void lines.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('approvals.title')} note={t('approvals.note')} />
      <Tabs
        size="small"
        activeKey={role}
        onChange={(key) =>
          setSearch((old) => withFilters(old, { role: key === 'asked' ? null : key }), { replace: true })
        }
        items={caseRoles.map((key) => ({
          key,
          label: <span data-testid={`tab-${key}`}>{t(`approvals.role.${key}`)}</span>,
        }))}
      />
      {lines.data && !lines.isPlaceholderData ? (
        <ApprovalTable lines={lines.data.pages.flatMap((page) => page.items)} role={role} />
      ) : (
        <TableWaiting />
      )}
      <LoadMore query={lines} />
    </div>
  );
}
