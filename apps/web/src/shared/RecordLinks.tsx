import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** A record; `number` where one version of it is meant. */
interface NamedRecord {
  id: string;
  title: string;
  number?: number;
}

/** Records, each opened where it is read for itself. */
export function RecordLinks({ records, name }: { records: readonly NamedRecord[]; name?: string }) {
  const { t } = useTranslation();
  if (records.length === 0) return null;
  return (
    <ul className="facts" data-testid="record-links">
      {records.map(({ id, title, number = 1 }) => (
        <li key={id}>
          {name !== undefined && <span className="term">{name}</span>}
          <Link to={`/records/${id}`}>{title}</Link>
          {number > 1 && <span className="quiet"> {t('evidence.version', { number })}</span>}
        </li>
      ))}
    </ul>
  );
}
