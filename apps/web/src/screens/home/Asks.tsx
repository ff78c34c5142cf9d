import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDayWords } from '../../shared/useDayWords.js';
import type { Ask } from './unit-asks.js';

/** What the unit is asked, each line leading to where it is done; a calm word where it is asked nothing. */
export function Asks({ asks }: { asks: readonly Ask[] }) {
  const { t } = useTranslation();
  const dayWords = useDayWords();
  if (asks.length === 0)
    return (
      <p className="quiet" data-testid="nothing-asked">
        {t('asks.none')}
      </p>
    );
  return (
    <ul className="lines asks" data-testid="asks">
      {asks.map(({ kind, values, to, note }) => (
        <li key={kind} data-ask={kind}>
          <Link to={to}>
            {t(`asks.${kind}`, {
              ...values,
              title: values.title ?? '',
              date: values.date === undefined ? '' : dayWords(values.date),
            })}
          </Link>
          {note && (
            <span className="quiet">
              {' '}
              {note.kind === 'late' ? t('asks.late') : t('oneSheet.reopenedReason', { reason: note.reason })}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
