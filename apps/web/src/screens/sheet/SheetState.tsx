import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { dayText } from '../../shared/moment.js';

export type StateOfSheet = 'held' | 'sent' | 'reopened' | 'locked' | 'late' | 'open';

/** Where a sheet stands on a day. */
export function stateOf(sheet: Pick<SheetSummary, 'status' | 'held' | 'canWrite' | 'window'>, today: string) {
  if (sheet.held) return 'held' satisfies StateOfSheet;
  if (sheet.status === 'sent') return 'sent' satisfies StateOfSheet;
  if (sheet.window.status === 'locked') return sheet.canWrite ? 'reopened' : 'locked';
  return today > sheet.window.dueOn ? 'late' : 'open';
}

/** In one line what may still be done with a sheet, and why the office opened it again. */
export function SheetState({ sheet }: { sheet: SheetSummary }) {
  const { t } = useTranslation();
  const state = stateOf(sheet, dayText(new Date().toISOString()));
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
