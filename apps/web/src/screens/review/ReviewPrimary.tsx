import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { openTo, type DialogAct } from '../item/action-order.js';
import type { Marks } from './useMarks.js';

interface Props {
  item: WorkItem;
  marks: Marks;
  mayMark: boolean;
  /** What was found last about this submission speaks against it. */
  notPassed: boolean;
  onAct: (act: DialogAct, target: string) => void;
}

/** The next step of a review: after an audit that was not passed rectification, else give back what lacks something, else accept the rest, else close. */
export function ReviewPrimary({ item, marks, mayMark, notPassed, onAct }: Props) {
  const { t } = useTranslation();
  const isOpen = (name: DialogAct) => item.actions.some((action) => action.action === name && openTo(action));
  const rest = marks.parts.length - marks.marked;
  if (notPassed && isOpen('orderRectification')) {
    return (
      <Button type="primary" onClick={() => onAct('orderRectification', item.id)} data-testid="review-rectify">
        {t('itemAction.orderRectification')}
      </Button>
    );
  }
  if (marks.returned > 0 && isOpen('returnForSupplement')) {
    return (
      <Button type="primary" onClick={() => onAct('returnForSupplement', item.id)} data-testid="review-return">
        {t('itemAction.returnForSupplement')}
      </Button>
    );
  }
  const acceptAll = (
    <Button
      key="accept"
      type={isOpen('close') ? 'default' : 'primary'}
      loading={marks.pending}
      disabled={rest === 0}
      onClick={marks.acceptAll}
      data-testid="review-accept-all"
    >
      {t('review.acceptAll')}
    </Button>
  );
  return (
    <>
      {mayMark && rest > 0 && acceptAll}
      {isOpen('close') && (
        <Button type="primary" onClick={() => onAct('close', item.id)} data-testid="review-close">
          {t('itemAction.close')}
        </Button>
      )}
    </>
  );
}
