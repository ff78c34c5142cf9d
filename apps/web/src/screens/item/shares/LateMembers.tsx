import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../../../api/keys.js';
import { addLateMembers, lateMembersQuery } from '../../../api/sharing.js';
import type { WorkItem } from '../../../api/shapes.js';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { UnitNames } from '../../../shared/UnitNames.js';
import { refreshItem } from '../acts/useItemAct.js';

/** Units that joined a group after it was named here: said to the office, with the one act that gives them their part. */
export function LateMembers({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const [adding, setAdding] = useState<string | null>(null);
  const may = item.actions.some(({ action, allowed }) => action === 'changeSupporters' && allowed);
  const grouped = item.shares.some(({ group }) => group !== null);
  const late = useQuery({ ...lateMembersQuery(item.id), enabled: may && grouped });
  const lines = (may && late.data?.items) || [];
  const chosen = lines.find(({ group }) => group.id === adding);
  return (
    <>
      {lines.map(({ group, units }) => (
        <div key={group.id} className="notice" data-testid="late-members">
          <p>
            {t('sharing.late', { group: group.name, count: units.length })}
            <UnitNames units={units} />
          </p>
          <Button size="small" onClick={() => setAdding(group.id)} data-testid="late-members-add">
            {t('sharing.addLate')}
          </Button>
        </div>
      ))}
      {chosen && (
        <ReasonDialog
          title={t('sharing.addLateTitle')}
          label={t('act.reason')}
          submit={t('sharing.addLateSubmit', { count: chosen.units.length })}
          done={t('sharing.addLateDone')}
          work={(reason) =>
            addLateMembers({ id: item.id, version: late.data?.version ?? item.version }, chosen.group.id, reason)
          }
          onDone={(after) => {
            cache.setQueryData(keys.items.detail(item.id), after);
            refreshItem(cache, item.id);
            setAdding(null);
          }}
          onClose={() => setAdding(null)}
        >
          <p className="quiet">{t('sharing.addLateNote', { group: chosen.group.name })}</p>
          <p>
            <UnitNames units={chosen.units} />
          </p>
        </ReasonDialog>
      )}
    </>
  );
}
