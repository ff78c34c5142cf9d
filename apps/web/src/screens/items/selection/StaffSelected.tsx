import { ITEMS_AT_ONCE } from '#libs/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemSelection } from './useItemSelection.js';
import { StaffSelectedDialog } from './StaffSelectedDialog.js';

interface Props {
  selection: ItemSelection;
  /** The roles the list shows are those of the asker's units, and not of a unit that was asked for. */
  rolesAreOwn: boolean;
}

/** The same people for all chosen items. */
export function StaffSelected({ selection, rolesAreOwn }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const items = rolesAreOwn ? selection.items.filter(({ roles }) => roles.length > 0) : selection.items;
  const tooMany = items.length > ITEMS_AT_ONCE;
  return (
    <>
      <Button disabled={items.length === 0 || tooMany} onClick={() => setOpen(true)} data-testid="staff-selected">
        {t('staffing.bulk')}
      </Button>
      {tooMany && <span className="quiet">{t('selection.tooMany', { count: ITEMS_AT_ONCE })}</span>}
      {open && (
        <StaffSelectedDialog
          items={items}
          foreign={selection.items.length - items.length}
          onDone={selection.clear}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
