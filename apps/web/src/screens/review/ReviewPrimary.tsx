import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WorkItem } from '../../api/shapes.js';
import { openTo, type DialogAct } from '../item/action-order.js';
import type { Marks } from './useMarks.js';

interface Props {
  item: WorkItem;
  marks: Marks;
  mayMark: boolean;
  onAct: (act: DialogAct, target: string) => void;
}

/** The next step of a review: give back what lacks something, else accept the rest, else close. */
export function ReviewPrimary({ item, marks, mayMark, onAct }: Props) {
  const { t } = useTranslation();
  const isOpen = (name: DialogAct) => item.actions.some((action) => action.action === name && openTo(action));
  const rest = marks.parts.length - marks.marked;
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
