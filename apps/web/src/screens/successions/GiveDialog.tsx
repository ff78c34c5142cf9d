import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseSuccessors } from '../../api/successions.js';
import type { Succession } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { PartySelect } from '../../shared/PartySelect.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { partyOf } from '../../shared/unit-options.js';
import { useAction } from '../../shared/useAction.js';
import { rowKeyOf } from './SuccessionTable.js';

interface Props {
  succession: Succession;
  chosen: readonly string[];
  onDone: (now: Succession) => void;
  /** The table is looked at again; the unit that was chosen stays. */
  onRefused: () => void;
  onClose: () => void;
}

/** Another unit for the rows that were ticked. */
export function GiveDialog({ succession, chosen, onDone, onRefused, onClose }: Props) {
  const { t } = useTranslation();
  const [to, setTo] = useState<string | null>(null);
  const rows = succession.rows
    .filter((row) => chosen.includes(rowKeyOf(row)))
    .map(({ kind, subjectId, from }) => ({ kind, subjectId, fromUnitId: from.id }));
  const give = useAction((unit: string) => chooseSuccessors(succession, { rows, toUnitId: partyOf(unit).id }), {
    quiet: true,
    onDone,
    onRefused,
  });
  return (
    <Dialog
      title={t('successions.give')}
      okText={t('successions.give')}
      okButtonProps={okButton('succession-give-ok', { disabled: to === null || rows.length === 0 })}
      confirmLoading={give.isPending}
      onOk={() => to !== null && give.mutate(to)}
      onClose={onClose}
    >
      <p className="quiet">{t('successions.chosen', { count: rows.length })}</p>
      <ProblemNotice error={give.error} />
      <PartySelect value={to} onChange={setTo} aria-label={t('successions.to')} data-testid="succession-give-to" />
    </Dialog>
  );
}
