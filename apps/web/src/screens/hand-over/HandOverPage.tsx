import { useTranslation } from 'react-i18next';
import { useMe } from '../../auth/useMe.js';
import { PageHead } from '../../shared/PageHead.js';
import { NewHandOver } from './NewHandOver.js';
import { PastHandOvers } from './PastHandOvers.js';
import './hand-over.css';

/** 工作移交: a new one with everything it would move, and those that were done. */
export function Component() {
  const { t } = useTranslation();
  const { spokenFor } = useMe();
  return (
    <div className="page hand-over">
      <PageHead title={t('handOver.title')} note={spokenFor.length > 0 ? t('handOver.note') : undefined} />
      {spokenFor.length > 0 ? <NewHandOver units={spokenFor} /> : <p className="quiet">{t('handOver.notYours')}</p>}
      <PastHandOvers />
    </div>
  );
}
