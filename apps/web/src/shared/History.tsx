import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '../api/shapes.js';
import { historyRuns } from './history-runs.js';
import { UnitLink } from './links.js';
import { Moment } from './Moment.js';
import { useWordFor } from './useWordFor.js';

interface Props {
  lines: readonly HistoryLine[];
  /** Of what it is the record, where its acts have words of their own. */
  of?: 'plan';
}

/** The record (办理记录), newest last; units bear the name of their day. */
export function History({ lines, of }: Props) {
  const { t } = useTranslation();
  const wordFor = useWordFor('historyAction');
  const wordOf = ({ action, itemId }: HistoryLine) => {
    const own = `${of}.${action}`;
    return of === undefined || itemId !== null || wordFor(own) === own ? wordFor(action) : wordFor(own);
  };
  if (lines.length === 0) return <p className="faint">{t('history.empty')}</p>;
  return (
    <ol className="history" data-testid="history">
      {historyRuns(lines, t).map(({ line, words, count }) => (
        <li key={line.position} data-action={line.action}>
          <Moment at={line.at} />
          <span>
            {line.unit && <UnitLink unit={line.unit} />} {line.actor?.name ?? t('history.system')}
          </span>
          <span>{count === 1 ? wordOf(line) : t('history.times', { what: wordOf(line), count })}</span>
          {words !== null && <span className="quiet">{words}</span>}
        </li>
      ))}
    </ol>
  );
}
