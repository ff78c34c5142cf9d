import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { TableWaiting } from '../../shared/TableWaiting.js';

interface Props<Row> {
  title: string;
  /** The whole list behind these lines. */
  to: string;
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  line: (row: Row) => ReactNode;
  empty: string;
  /** How many there are in all, where that is known. */
  count?: number;
  testId: string;
}

export const LINES = 5;

/** At most five lines of one kind, with the way to all of them. */
export function Block<Row>({ title, to, rows, rowKey, line, empty, count, testId }: Props<Row>) {
  const { t } = useTranslation();
  const shown = rows?.slice(0, LINES);
  return (
    <section className="block" data-testid={testId}>
      <h2>
        <Link to={to}>{title}</Link> {count !== undefined && <span className="count">{count}</span>}
      </h2>
      {shown === undefined ? (
        <TableWaiting />
      ) : shown.length === 0 ? (
        <p className="faint">{empty}</p>
      ) : (
        <ul className="lines">
          {shown.map((row) => (
            <li key={rowKey(row)}>{line(row)}</li>
          ))}
        </ul>
      )}
      {rows !== undefined && (rows.length > LINES || (count ?? 0) > LINES) && <Link to={to}>{t('action.seeAll')}</Link>}
    </section>
  );
}
