import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { ItemLink } from '../../shared/links.js';
import { useChoiceName } from '../item/shares/useChoiceName.js';
import { useReasonText } from '../../shared/useReasonText.js';
import type { ManyChoice, PreviewedItem } from './settle-choices.js';

interface Props {
  items: readonly PreviewedItem[];
  choices: readonly ManyChoice[];
  chosen: ManyChoice | undefined;
  onChoose: (key: string) => void;
}

/** Items × shares: which items are settled with how many units each, and which are left out and why. */
export function SettlePreview({ items, choices, chosen, onChoose }: Props) {
  const { t } = useTranslation();
  const nameOf = useChoiceName();
  const reasonText = useReasonText();
  const left = items.filter(({ id }) => !chosen?.items.some((item) => item.id === id));
  return (
    <div data-testid="settle-preview">
      {chosen ? (
        <>
          <Radio.Group
            className="choice-list"
            aria-label={t('sharing.which')}
            value={chosen.key}
            onChange={(event) => onChoose(String(event.target.value))}
            options={choices.map((one) => ({
              value: one.key,
              label: t('sharing.many.choice', { name: nameOf(one), items: one.items.length, shares: one.shares }),
            }))}
          />
          <p>
            <strong>{t('sharing.many.preview', { items: chosen.items.length, shares: chosen.shares })}</strong>
          </p>
          <ul className="lines clipped">
            {chosen.items.map((item) => (
              <li key={item.id} className="beside">
                <span>
                  <span className="faint">{item.number}</span> <ItemLink item={item} />
                </span>
                <span className="quiet push">{t('sharing.many.of', { count: item.meant })}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p className="faint">{t('sharing.many.nothing')}</p>
      )}
      {left.length > 0 && (
        <>
          <p className="quiet">{t('sharing.many.left', { count: left.length })}</p>
          <ul className="lines clipped">
            {left.map((item) => (
              <li key={item.id}>
                <span className="faint">{item.number}</span> <ItemLink item={item} />
                <span className="reason">
                  {' '}
                  {item.shares.length === 0
                    ? t('sharing.many.noneOpen')
                    : item.reasons.map((reason) => reasonText(reason)).join(' ')}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
