import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { recordQuery } from '../../api/evidence.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { PageHead } from '../../shared/PageHead.js';
import { usePlaceInAddress } from '../../shared/usePlaceInAddress.js';
import { Record } from './RecordDrawer.js';

/** A record that is looked at for itself: where no item leads to it, or where somebody is named in a comment on it. */
export function Component() {
  const { evidenceId = '' } = useParams();
  const record = useQuery(recordQuery('', evidenceId));
  usePlaceInAddress(record.data !== undefined);
  if (record.error && !record.data) return <Refused error={record.error} onRetry={() => void record.refetch()} />;
  if (!record.data) return <Waiting />;
  return (
    <div className="page" data-testid="record-page">
      <PageHead title={record.data.title} name={record.data.title} />
      <Record itemId="" record={record.data} />
    </div>
  );
}
