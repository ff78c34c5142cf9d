import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { today } from '../../shared/today.js';

export type StateOfSheet = 'held' | 'sent' | 'reopened' | 'locked' | 'late' | 'open';

/** Where a sheet stands today, by the day of its own zone. */
export function stateOf(
  sheet: Pick<SheetSummary, 'status' | 'held' | 'canWrite' | 'window'>,
  day = today(sheet.window.timeZone),
): StateOfSheet {
  if (sheet.held) return 'held';
  if (sheet.status === 'sent') return 'sent';
  if (sheet.window.status === 'locked') return sheet.canWrite ? 'reopened' : 'locked';
  return day > sheet.window.dueOn ? 'late' : 'open';
}

/** In one line what may still be done with a sheet, and why the office opened it again. */
export function SheetState({ sheet }: { sheet: SheetSummary }) {
  const { t } = useTranslation();
  const state = stateOf(sheet);
  return (
    <p className="quiet apart" data-testid="sheet-state" data-state={state}>
      <span>
        {t(`oneSheet.stateNote.${state}`, { who: sheet.sentBy?.name ?? '', date: sheet.window.dueOn })}{' '}
        {state === 'sent' && sheet.sentAt !== null && <Moment at={sheet.sentAt} />}
      </span>
      {sheet.reopenedReason !== null && <span>{t('oneSheet.reopenedReason', { reason: sheet.reopenedReason })}</span>}
    </p>
  );
}
