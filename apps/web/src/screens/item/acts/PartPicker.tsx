import { reviewParts } from '#libs/contracts';
import { Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemReview } from '../../../api/shapes.js';
import { partKey, partsOf } from '../return-parts.js';

interface Props {
  review: ItemReview;
  value?: Record<string, string>;
  onChange?: (notes: Record<string, string>) => void;
}

/** Which parts go back and what each lacks; those not chosen stay as they are. */
export function PartPicker({ review, value = {}, onChange }: Props) {
  const { t } = useTranslation();
  const choose = (key: string, chosen: boolean) => {
    const { [key]: note = '', ...others } = value;
    onChange?.(chosen ? { ...others, [key]: note } : others);
  };
  return (
    <div className="part-picker" data-testid="part-picker">
      {reviewParts.map((kind) => {
        const parts = partsOf(review, kind);
        return (
          parts.length > 0 && (
            <fieldset key={kind}>
              <legend>{t(`review.part.${kind}`)}</legend>
              {parts.map((part) => {
                const key = partKey(part);
                const chosen = value[key] !== undefined;
                return (
                  <div key={key} className="part" data-part={part.part}>
                    <Checkbox checked={chosen} onChange={(event) => choose(key, event.target.checked)}>
                      {kind === 'item' ? t('review.wholeItem') : part.name}
                    </Checkbox>
                    {chosen && (
                      <Input.TextArea
                        autoFocus
                        autoSize={{ minRows: 1, maxRows: 5 }}
                        maxLength={1000}
                        aria-label={t('review.lacks', { part: part.name })}
                        placeholder={t('review.lacksPlaceholder')}
                        value={value[key]}
                        onChange={(event) => onChange?.({ ...value, [key]: event.target.value })}
                        data-testid="part-note"
                      />
                    )}
                  </div>
                );
              })}
            </fieldset>
          )
        );
      })}
    </div>
  );
}
