import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { takesAway } from '../../api/problem.js';
import { itemReviewQuery } from '../../api/review.js';
import { workItemQuery } from '../../api/work-items.js';
import { Refused } from '../../app/Refused.js';
import { Waiting } from '../../app/Waiting.js';
import { useLiveRoom } from '../../live/LiveProvider.js';
import { PageHead } from '../../shared/PageHead.js';
import { HeadFacts } from '../item/HeadFacts.js';
import { ReviewRecord } from '../item/ReviewRecord.js';
import '../item/item.css';
import './review.css';
import { ReviewDesk } from './ReviewDesk.js';

/** The reviewer's desk over one item that was handed in. */
export function Component() {
  const { t } = useTranslation();
  const { itemId = '' } = useParams();
  useLiveRoom('item', itemId);
  const item = useQuery(workItemQuery(itemId));
  const review = useQuery(itemReviewQuery(itemId));
  const error = item.error ?? review.error;
  if (error && (!item.data || !review.data || takesAway(item.error) || takesAway(review.error))) {
    return (
      <Refused
        error={error}
        onRetry={() => {
          void item.refetch();
          void review.refetch();
        }}
      />
    );
  }
  if (!item.data || !review.data) return <Waiting />;
  if (item.data.status === 'submitted') return <ReviewDesk item={item.data} review={review.data} />;
  return (
    <div className="page item" data-testid="not-under-review">
      <PageHead title={item.data.title} note={<HeadFacts item={item.data} />} />
      <p>
        {t('review.notSubmitted')} <Link to={`/items/${itemId}`}>{t('review.toItem')}</Link>
      </p>
      <ReviewRecord itemId={itemId} />
    </div>
  );
}
