import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnsType } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { usersQuery } from '../../api/organisation.js';
import type { User } from '../../api/shapes.js';
import { Refused } from '../../app/Refused.js';
import { useMe } from '../../auth/useMe.js';
import { idIn, withFilters } from '../../shared/address-filters.js';
import { Empty } from '../../shared/Empty.js';
import { UnitLink } from '../../shared/links.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { PageHead } from '../../shared/PageHead.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { SearchField } from '../../shared/SearchField.js';
import { SheetDialog } from '../../shared/SheetDialog.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { partyOf, partyValue } from '../../shared/unit-options.js';

/** People and what they are to which unit. */
export function Component() {
  const { t } = useTranslation();
  const me = useMe();
  const [search, setSearch] = useSearchParams();
  const [sheet, setSheet] = useState(false);
  const text = search.get('text') ?? '';
  const unit = idIn(search.get('unit'));
  const users = useInfiniteQuery(usersQuery({ text: text || undefined, unit }));
  const change = useCallback(
    (some: Record<string, string | null>) => setSearch((old) => withFilters(old, some), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((value: string) => change({ text: value.trim() }), [change]);
  const columns = useMemo<TableColumnsType<User>>(
    () => [
      { title: t('users.name'), width: 140, dataIndex: 'name' },
      { title: t('users.login'), width: 160, responsive: ['md'], dataIndex: 'login' },
      {
        title: t('users.memberships'),
        render: (_, user) =>
          user.memberships.map((membership) => (
            <div key={`${membership.unit.id} ${membership.role}`}>
              <UnitLink unit={membership.unit} /> · {t(`role.${membership.role}`)}
            </div>
          )),
      },
      { title: t('users.phone'), width: 160, responsive: ['lg'], render: (_, user) => user.phone ?? '' },
      { title: t('item.status'), width: 90, render: (_, user) => t(`userStatus.${user.status}`) },
    ],
    [t],
  );

  if (users.error && !users.data) return <Refused error={users.error} onRetry={() => void users.refetch()} />;
  return (
    <div className="page">
      <PageHead title={t('frame.users')}>
        {me.staffUnits.length > 0 && <Link to="/hand-over">{t('handOver.title')}</Link>}
        {me.is('systemAdministrator', 'securityAdministrator') && (
          <Button onClick={() => setSheet(true)} data-testid="import-sheet">
            {t('sheet.import')}
          </Button>
        )}
      </PageHead>
      <div className="filters">
        <SearchField value={text} onChange={searchFor} placeholder={t('users.search')} />
        <PartySelect
          allowClear
          placeholder={t('units.unit')}
          aria-label={t('units.unit')}
          value={unit ? partyValue({ kind: 'unit', id: unit }) : null}
          onChange={(value) => change({ unit: value === null ? null : partyOf(value).id })}
        />
      </div>
      {users.data ? (
        <Table
          aria-label={t('frame.users')}
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={users.data.pages.flatMap((page) => page.items)}
          pagination={false}
          data-testid="user-table"
          locale={{ emptyText: <Empty text={t('empty.filtered')} /> }}
        />
      ) : (
        <TableWaiting />
      )}
      <LoadMore query={users} />
      {sheet && <SheetDialog kind="users" onClose={() => setSheet(false)} />}
    </div>
  );
}
