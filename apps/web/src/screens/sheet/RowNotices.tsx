import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../../api/problem.js';
import type { SheetRow } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { confirmation, type RowFaults } from './faults.js';
import { draftOf } from './row-draft.js';
import type { RowState } from './useRow.js';

interface Props {
  row: SheetRow;
  state: RowState;
  faults: RowFaults | undefined;
}

/** What stands against a row: another person's words, a refused value, or what keeps the sheet from being sent. */
export function RowNotices({ row, state, faults }: Props) {
  const { t } = useTranslation();
  const say = useReasonText();
  const { saving, conflict } = state;
  const confirm = (act: () => void) => (
    <Button size="small" onClick={act} loading={saving.isPending} data-testid="row-confirm">
      {t('oneSheet.confirm')}
    </Button>
  );
  if (conflict !== null) return <Conflict theirs={conflict} state={state} />;
  return (
    <>
      <ProblemNotice error={isProblem(saving.error, 'stale') ? null : saving.error} />
      {isProblem(saving.error, 'readingImplausible') && confirm(() => state.confirm())}
      {saving.error === null && faults && (
        <Alert
          type="warning"
          className="problem"
          data-testid="row-faults"
          title={faults.lines.map((line) => (
            <div key={`${line.path} ${line.code}`} data-path={line.path}>
              {say(line)}
            </div>
          ))}
          action={
            faults.confirmable && !state.typed && confirm(() => state.submit(row, confirmation(row, faults.lines)))
          }
        />
      )}
    </>
  );
}

/** Two people wrote in one row: both stay in sight until one of them is chosen. */
function Conflict({ theirs, state }: { theirs: SheetRow; state: RowState }) {
  const { t } = useTranslation();
  const draft = draftOf(theirs);
  return (
    <Alert
      type="warning"
      className="problem"
      data-testid="row-conflict"
      title={t('oneSheet.twoEdited', { who: theirs.changedBy?.name ?? t('check.somebody') })}
      description={
        <>
          <p>
            <span className="term">{t('check.theirs')}</span>
            {draft.progress}
          </p>
          {theirs.values.map(({ target, now }) => (
            <p key={target.id}>
              <span className="term">{target.indicator}</span>
              {now?.value ?? now?.state ?? now?.gap ?? '—'} {now?.value != null && target.unit}
            </p>
          ))}
          {theirs.milestones.map(({ id, text, reachedOn }) => (
            <p key={id}>
              <span className="term">{text}</span>
              {reachedOn ?? '—'}
            </p>
          ))}
          <Button size="small" onClick={state.takeTheirs} data-testid="take-theirs">
            {t('check.takeTheirs')}
          </Button>{' '}
          <Button size="small" onClick={state.keepMine} loading={state.saving.isPending} data-testid="keep-mine">
            {t('check.keepMine')}
          </Button>
        </>
      }
    />
  );
}
