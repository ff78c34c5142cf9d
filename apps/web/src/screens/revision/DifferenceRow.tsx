import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Difference } from '../../api/shapes.js';
import { Moment } from '../../shared/Moment.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { DifferenceSides } from './DifferenceSides.js';
import type { Choice } from './useDecisions.js';

interface Props {
  difference: Difference;
  current: boolean;
  pending: boolean;
  onChoose: () => void;
  onSettle: (choice: Choice) => void;
}

/** One change: what is in force, what the document says, and the person's decision. */
export function DifferenceRow({ difference, current, pending, onChoose, onSettle }: Props) {
  const { t } = useTranslation();
  const { kind, decision, ended } = difference;
  return (
    <div
      className="difference"
      data-testid="difference"
      data-kind={kind}
      data-decision={decision?.choice ?? 'open'}
      data-current={current || undefined}
      onClick={onChoose}
    >
      <span className="difference-kind">{t(`revision.kind.${kind}`)}</span>
      <div>
        <DifferenceSides difference={difference} />
        <Cause difference={difference} />
      </div>
      <div className="difference-acts">
        {decision === null ? (
          <>
            <Tooltip title={ended ? t('revision.endedNote') : undefined}>
              <Button size="small" disabled={ended || pending} onClick={() => onSettle('adopt')} data-testid="adopt">
                {t('revision.adopt')}
              </Button>
            </Tooltip>
            <Button size="small" type="text" disabled={pending} onClick={() => onSettle('keep')} data-testid="keep">
              {t('revision.keep')}
            </Button>
          </>
        ) : (
          <>
            <span className="decided">
              {t(`revision.decided.${decision.choice}`)} <span className="quiet">{decision.by.name}</span>
              {decision.reason !== null && <span className="quiet"> · {decision.reason}</span>}
            </span>
            <Button size="small" type="text" disabled={pending} onClick={() => onSettle('open')} data-testid="reopen">
              {t('check.undo')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

/** Why both sides differ, where the document is not the whole reason. */
function Cause({ difference: { later, documentUnchanged, ended } }: { difference: Difference }) {
  const { t } = useTranslation();
  const wordFor = useWordFor('historyAction');
  if (later === null && !documentUnchanged && !ended) return null;
  return (
    <p className="quiet cause">
      {later !== null && (
        <>
          {t('revision.later')} <Moment at={later.at} day /> {wordFor(later.action)}
          {later.basis !== null && ` · ${later.basis}`}{' '}
        </>
      )}
      {documentUnchanged && t('revision.documentUnchanged')}
      {ended && t('revision.endedNote')}
    </p>
  );
}
