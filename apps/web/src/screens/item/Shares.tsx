import { Table, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Share, WorkItem } from '../../api/shapes.js';
import { useMe } from '../../auth/useMe.js';
import { UnitLink } from '../../shared/links.js';
import { Moment } from '../../shared/Moment.js';

/** Who has which part, in official order; one's own row is marked, and hidden rows are counted. */
export function Shares({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  const columns = useMemo<TableColumnsType<Share>>(
    () => [
      {
        title: t('units.unit'),
        render: (_, share) => (
          <>
            <UnitLink unit={share.unit} />
            {unitIds.has(share.unit.id) && <span className="overlay">{t('item.own')}</span>}
          </>
        ),
      },
      {
        title: t('items.role'),
        width: 150,
        render: (_, share) => (
          <>
            {t(`assignmentRole.${share.role}`)}
            {share.group && <span className="faint">（{share.group.name}）</span>}
          </>
        ),
      },
      {
        title: t('item.receipt'),
        width: 190,
        render: (_, share) =>
          share.signedAt === null ? (
            <span className="faint">{t('item.notSigned')}</span>
          ) : (
            <Moment at={share.signedAt} />
          ),
      },
      {
        title: t('item.settlement'),
        width: 190,
        responsive: ['md'],
        render: (_, share) =>
          share.settlement === null ? <span className="faint">—</span> : t(`settlement.${share.settlement}`),
      },
    ],
    [t, unitIds],
  );
  const { shares, hiddenShares } = item;
  return (
    <section>
      <h2>{t('item.shares')}</h2>
      {shares.length === 0 && hiddenShares === 0 ? (
        <p className="faint">{t('item.noShares')}</p>
      ) : (
        <Table
          rowKey="id"
          size="middle"
          columns={columns}
          dataSource={shares}
          pagination={false}
          rowClassName={(share) => (unitIds.has(share.unit.id) ? 'own' : '')}
          data-testid="shares"
        />
      )}
      {hiddenShares > 0 && <p className="faint">{t('item.hiddenShares', { count: hiddenShares })}</p>}
    </section>
  );
}
