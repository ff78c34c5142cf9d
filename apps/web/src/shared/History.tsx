import { useTranslation } from 'react-i18next';
import type { HistoryLine } from '../api/shapes.js';
import { historyWords } from './history-words.js';
import { UnitLink } from './links.js';
import { Moment } from './Moment.js';

/** The record (办理记录), newest last; units bear the name of their day. */
export function History({ lines }: { lines: readonly HistoryLine[] }) {
  const { t, i18n } = useTranslation();
  if (lines.length === 0) return <p className="faint">{t('history.empty')}</p>;
  return (
    <ol className="history" data-testid="history">
      {lines.map((line) => {
        const key = `historyAction.${line.action}` as 'historyAction.issue';
        const words = historyWords(line.detail);
        return (
          <li key={line.position} data-action={line.action}>
            <Moment at={line.at} />
            <span>
              {line.unit && <UnitLink unit={line.unit} />} {line.actor?.name ?? t('history.system')}
            </span>
            <span>{i18n.exists(key) ? t(key) : line.action}</span>
            {words !== null && <span className="quiet">{words}</span>}
          </li>
        );
      })}
    </ol>
  );
}
