import { useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ownRecordsQuery } from '../../api/evidence.js';
import { LoadMore } from '../../shared/LoadMore.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { SearchField } from '../../shared/SearchField.js';

interface Props {
  itemId: string;
  onCite: (evidenceId: string) => void;
  citedHere: ReadonlySet<string>;
}

/** What one's own unit handed in before, wherever: found by a word and cited with one press. */
export function EarlierRecords({ itemId, onCite, citedHere }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const records = useInfiniteQuery(ownRecordsQuery(itemId, text));
  const found = records.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <SearchField value={text} onChange={setText} placeholder={t('evidence.search')} />
      <ProblemNotice error={records.error} onRetry={() => void records.refetch()} />
      {records.data && found.length === 0 && <p className="faint">{t('evidence.noEarlier')}</p>}
      <ul className="lines" data-testid="earlier">
        {found.map((record) => (
          <li key={record.id} className="file-head">
            <div>
              {record.title}
              <div className="quiet">
                {record.proves} · {t('evidence.knownLine', { from: record.periodFrom, to: record.periodTo })}
              </div>
            </div>
            <span className="push">
              {citedHere.has(record.id) ? (
                <span className="faint">{t('evidence.citedHere')}</span>
              ) : (
                <Button size="small" onClick={() => onCite(record.id)} data-testid="earlier-cite">
                  {t('evidence.cite')}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      <LoadMore query={records} />
    </>
  );
}
