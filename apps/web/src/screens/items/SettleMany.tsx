import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/useMe.js';
import { SettleManyDialog } from './SettleManyDialog.js';
import type { ItemSelection } from './selection/useItemSelection.js';

/** Where shares may still be settled. */
const underway: readonly string[] = ['issued', 'inProgress'];

/** Of the chosen items those that one's unit leads: their shares are settled in one act. */
export function SettleMany({ selection }: { selection: ItemSelection }) {
  const { t } = useTranslation();
  const { unitIds } = useMe();
  const [open, setOpen] = useState(false);
  const led = selection.items.filter(({ lead, status }) => unitIds.has(lead.id) && underway.includes(status));
  return (
    <>
      <Button disabled={led.length === 0} onClick={() => setOpen(true)} data-testid="settle-many">
        {t('sharing.many.act')}
      </Button>
      {open && (
        <SettleManyDialog
          items={led}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            selection.clear();
          }}
        />
      )}
    </>
  );
}
