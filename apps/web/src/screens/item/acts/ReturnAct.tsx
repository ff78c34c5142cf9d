import { useQuery } from '@tanstack/react-query';
import { Checkbox, Form, Modal, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { itemActs } from '../../../api/item-acts.js';
import { itemReviewQuery } from '../../../api/review.js';
import type { ItemReview } from '../../../api/shapes.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { today } from '../../../shared/useParties.js';
import { chosenParts, notesToReturn } from '../return-parts.js';
import { ActDialog, type ActProps } from './ActDialog.js';
import { DayField, WordsField } from './fields.js';
import { PartPicker } from './PartPicker.js';
import { useItemAct } from './useItemAct.js';

type Kind = 'supplement' | 'rectification';
interface Fields {
  parts: Record<string, string>;
  reason?: string;
  dueOn: string;
  complete?: boolean;
}

/** Gives back marked parts only: for supplement (form) or for rectification (substance). */
const returnAct = (kind: Kind) =>
  function ReturnAct(props: ActProps) {
    const { t } = useTranslation();
    const review = useQuery(itemReviewQuery(props.item.id));
    if (review.data) return <ReturnDialog {...props} kind={kind} review={review.data} />;
    return (
      <Modal open title={t(`act.${kind}.title`)} footer={null} onCancel={props.onClose}>
        {review.error ? <ProblemNotice error={review.error} /> : <Skeleton active />}
      </Modal>
    );
  };

export const SupplementAct = returnAct('supplement');
export const RectificationAct = returnAct('rectification');

function ReturnDialog({ item, kind, review, onClose }: ActProps & { kind: Kind; review: ItemReview }) {
  const { t } = useTranslation();
  const again = kind === 'supplement' && item.supplementCount > 0;
  const act = useItemAct(
    item,
    (seen, { parts, reason, dueOn, complete }: Fields) =>
      itemActs.giveBack(seen, {
        kind,
        reason: reason?.trim() ?? '',
        dueOn,
        complete: complete ?? false,
        parts: chosenParts(review.parts, parts),
      }),
    { done: t(`act.${kind}.done`), onDone: onClose },
  );
  const noneOrEmpty = async (_: unknown, notes: Record<string, string>) => {
    const texts = Object.values(notes);
    if (texts.length === 0) throw new Error(t('review.noneChosen'));
    if (texts.some((text) => text.trim().length < 2)) throw new Error(t('review.noteMissing'));
  };
  return (
    <ActDialog<Fields>
      item={item}
      title={t(`act.${kind}.title`)}
      note={t(`act.${kind}.note`)}
      initial={{ parts: notesToReturn(review) }}
      act={act}
      width={640}
      onClose={onClose}
    >
      <Form.Item name="parts" label={t(`act.${kind}.parts`)} required rules={[{ validator: noneOrEmpty }]}>
        <PartPicker review={review} />
      </Form.Item>
      <DayField name="dueOn" label={t(`act.${kind}.dueOn`)} from={today()} />
      {kind === 'supplement' ? (
        <Form.Item
          name="complete"
          valuePropName="checked"
          extra={t(again ? 'review.completeAgain' : 'review.completeNote')}
          rules={
            again
              ? [
                  {
                    validator: async (_, value) =>
                      value ? undefined : Promise.reject(new Error(t('review.completeMissing'))),
                  },
                ]
              : []
          }
        >
          <Checkbox data-testid="return-complete">{t('review.complete')}</Checkbox>
        </Form.Item>
      ) : (
        <WordsField name="reason" label={t('act.reason')} />
      )}
    </ActDialog>
  );
}
