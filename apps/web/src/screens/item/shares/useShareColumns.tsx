import type { TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../auth/useMe.js';
import { UnitLink } from '../../../shared/links.js';
import { Moment } from '../../../shared/Moment.js';
import { Settlement } from './Settlement.js';
import { standingOf, type ShareRow } from './share-rows.js';
import { Standing } from './Standing.js';

/** Unit, role, receipt, and what becomes of the share; of a folded group its counts. */
export function useShareColumns(): TableColumnsType<ShareRow> {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  return useMemo(() => {
    const settled = ({ share, members }: ShareRow) =>
      share === null ? <Standing shares={members} /> : <Settlement share={share} />;
    return [
      {
        title: t('units.unit'),
        render: (_, row) => (
          <>
            {row.share ? (
              <>
                <UnitLink unit={row.share.unit} />
                {unitIds.has(row.share.unit.id) && <span className="overlay">{t('item.own')}</span>}
              </>
            ) : (
              t('sharing.groupOf', { group: row.group?.name, count: row.members.length })
            )}
            <span className="only-narrow quiet">{settled(row)}</span>
          </>
        ),
      },
      {
        title: t('items.role'),
        width: 190,
        render: (_, { role, group, share }) => (
          <>
            {t(`assignmentRole.${role}`)}
            {group && share && <span className="faint"> {t('sign.with', { what: '', more: group.name })}</span>}
          </>
        ),
      },
      {
        title: t('item.receipt'),
        width: 160,
        responsive: ['sm'],
        render: (_, { share, members }) => {
          if (share === null) return t('sharing.signedOf', { ...standingOf(members) });
          return share.signedAt === null ? (
            <span className="faint">{t('item.notSigned')}</span>
          ) : (
            <Moment at={share.signedAt} />
          );
        },
      },
      { title: t('item.settlement'), width: 300, responsive: ['md'], render: (_, row) => settled(row) },
    ];
  }, [t, unitIds]);
}
