import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { KnownEvidence } from '../../api/shapes.js';

interface Props {
  records: readonly KnownEvidence[];
  /** Cites one of them instead of handing it in again. */
  onCite?: ((evidenceId: string) => void) | undefined;
  onDespite?: () => void;
  despite?: string;
  /** Those that are cited in this very place. */
  citedHere?: ReadonlySet<string> | undefined;
  /** What is said instead of the usual. */
  head?: string;
}

/** 此前已报送，可直接引用: what is there already, each with one press to cite it. */
export function KnownRecords({ records, onCite, onDespite, despite, citedHere, head }: Props) {
  const { t } = useTranslation();
  const headOf = () => {
    if (!onCite) return 'evidence.knownOnly';
    return records.every(({ id }) => citedHere?.has(id)) ? 'evidence.knownHere' : 'evidence.known';
  };
  return (
    <div className="notice known" data-testid="known">
      <p>{head ?? t(headOf())}</p>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <span>
              {record.title}
              <span className="quiet">
                {' '}
                {record.unit.name} {t('evidence.knownLine', { from: record.periodFrom, to: record.periodTo })}
              </span>
            </span>
            {citedHere?.has(record.id) ? (
              <span className="faint">{t('evidence.citedHere')}</span>
            ) : (
              onCite && (
                <Button size="small" onClick={() => onCite(record.id)} data-testid="known-cite">
                  {t('evidence.cite')}
                </Button>
              )
            )}
          </li>
        ))}
      </ul>
      {onDespite && (
        <Button type="link" size="small" onClick={onDespite} data-testid="known-despite">
          {despite}
        </Button>
      )}
    </div>
  );
}
