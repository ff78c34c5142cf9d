import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { sheetQuery } from '../../api/sheets.js';
import type { SheetSummary } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { TableWaiting } from '../../shared/TableWaiting.js';
import { OneSheet } from '../sheet/OneSheet.js';
import { SheetTable } from '../sheet/SheetTable.js';

/** The unit's one sheet, to be filled in where it is seen; the list where there are several, nothing where there is none. */
export function SheetBelow({ sheets }: { sheets: readonly SheetSummary[] }) {
  const { t } = useTranslation();
  const [first] = sheets;
  if (!first) return null;
  if (sheets.length === 1) return <TheSheet sheetId={first.id} />;
  return (
    <section>
      <h2>
        <Link to="/sheets?status=open">{t('frame.sheets')}</Link>
      </h2>
      <SheetTable sheets={sheets} empty={t('oneSheet.empty')} />
    </section>
  );
}

function TheSheet({ sheetId }: { sheetId: string }) {
  const sheet = useQuery(sheetQuery(sheetId));
  if (sheet.error && !sheet.data) return <ProblemNotice error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <TableWaiting />;
  const { id, window } = sheet.data;
  return (
    <section data-testid="home-sheet">
      <OneSheet
        key={id}
        sheet={sheet.data}
        head={(facts, acts) => (
          <div className="head sheet-head">
            <div className="head-words">
              <h2>
                <Link to={`/sheets/${id}`}>{window.title}</Link>
              </h2>
              <div className="quiet">{facts}</div>
            </div>
            <div className="head-actions">{acts}</div>
          </div>
        )}
      />
    </section>
  );
}
