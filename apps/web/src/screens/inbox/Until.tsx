import { useTranslation } from 'react-i18next';
import type { InboxLine } from '../../api/shapes.js';
import { today } from '../../shared/today.js';

/** Until when, and whether that day is past. A dispatch has none: its day is the last for an opinion about the division. */
export function Until({ line: { kind, dueOn } }: { line: InboxLine }) {
  const { t } = useTranslation();
  if (dueOn === null) return <span className="faint">{t('inbox.noDay')}</span>;
  const past = dueOn < today() && kind !== 'sign';
  return (
    <>
      <time dateTime={dueOn}>{dueOn}</time>
      {past && <span className="quiet"> {t('inbox.past')}</span>}
    </>
  );
}
