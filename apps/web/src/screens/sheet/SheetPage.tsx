import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { sheetQuery } from '../../api/sheets.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PageHead } from '../../shared/PageHead.js';
import { Paper } from '../../shared/Paper.js';
import { OneSheet } from './OneSheet.js';

/** One unit's sheet (一表填报): only what is asked, filled in with what was said last. */
export function Component() {
  const { sheetId = '' } = useParams();
  const sheet = useQuery(sheetQuery(sheetId));
  if (sheet.error && !sheet.data) return <Refused error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (!sheet.data) return <Waiting />;
  const { id, window, unit } = sheet.data;
  return (
    <div className="page">
      <OneSheet
        key={id}
        sheet={sheet.data}
        head={(facts, acts) => (
          <PageHead
            title={
              <>
                <span className="term">{window.title}</span>
                {unit.name}
              </>
            }
            name={`${window.title} · ${unit.name}`}
            note={facts}
          >
            {sheet.data.status === 'sent' && <Paper of={`reporting/sheets/${id}`} />}
            {acts}
          </PageHead>
        )}
      />
    </div>
  );
}
