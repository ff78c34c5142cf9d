import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { samplesQuery } from '../../api/review.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { idIn } from '../../shared/address-filters.js';
import { Empty } from '../../shared/Empty.js';
import { PageHead } from '../../shared/PageHead.js';
import '../desk/desk.css';
import { SampleEntry } from './SampleEntry.js';

/** The samples of the office, newest first, each with what one needs to draw it again. */
export function Component() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const samples = useQuery(samplesQuery);
  if (samples.error && !samples.data) {
    return <Refused error={samples.error} onRetry={() => void samples.refetch()} />;
  }
  if (!samples.data) return <Waiting />;
  const chosen = idIn(search.get('sample')) ?? samples.data.items[0]?.id;
  return (
    <div className="page" data-testid="samples">
      <PageHead title={t('samples.title')} note={t('samples.repeat')} />
      {samples.data.items.length === 0 && <Empty text={t('samples.empty')} />}
      {samples.data.items.map((sample) => (
        <SampleEntry key={sample.id} sample={sample} open={sample.id === chosen} />
      ))}
    </div>
  );
}
