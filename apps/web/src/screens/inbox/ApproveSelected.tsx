import { APPROVALS_AT_ONCE } from '#libs/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InboxLine } from '../../api/shapes.js';
import { SelectionBar } from '../../shared/selection/SelectionBar.js';
import type { Selection } from '../../shared/selection/useSelection.js';
import { ApproveManyDialog } from './ApproveManyDialog.js';

/** One word for all chosen approvals: to agree. To disagree needs a reason for each, and is done one by one. */
export function ApproveSelected({ selection }: { selection: Selection<InboxLine> }) {
  const { t } = useTranslation();
  // What the dialog opened with: a list that changes below it changes nothing that was chosen.
  const [meant, setMeant] = useState<readonly InboxLine[] | null>(null);
  const tooMany = selection.items.length > APPROVALS_AT_ONCE;
  return (
    <>
      <SelectionBar selection={selection}>
        <Button disabled={tooMany} onClick={() => setMeant(selection.items)} data-testid="approve-many">
          {t('atOnce.act')}
        </Button>
        {tooMany && <span className="quiet">{t('selection.tooMany', { count: APPROVALS_AT_ONCE })}</span>}
      </SelectionBar>
      {meant && (
        <ApproveManyDialog
          lines={meant}
          onDone={() => {
            setMeant(null);
            selection.clear();
          }}
          onClose={() => setMeant(null)}
        />
      )}
    </>
  );
}
