import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ApprovalCase } from '../../api/shapes.js';
import { offersOf, primaryOf, type Offer } from './offers.js';
import { useOfferKeys } from './useOfferKeys.js';

interface Props {
  approval: ApprovalCase;
  onAct: (offer: Offer) => void;
}

/** To agree is the filled button; what else is open to the person stands under “more”. */
export function CaseActions({ approval, onAct }: Props) {
  const { t } = useTranslation();
  const offers = offersOf(approval);
  const primary = primaryOf(offers);
  const more = offers.filter((offer) => offer !== primary);
  useOfferKeys(offers, onAct);
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          menu={{
            items: more.map((offer) => ({
              key: `${offer.act} ${offer.taskId ?? ''}`,
              onClick: () => onAct(offer),
              label: (
                <span data-testid={`more-${offer.act}`}>
                  {t(`caseAct.${offer.act}`)}
                  {offer.act === 'remove' && <span className="quiet"> {offer.whom}</span>}
                </span>
              ),
            })),
          }}
        >
          <Button data-testid="more-actions">{t('action.more')}</Button>
        </Dropdown>
      )}
      {primary && (
        <Button type="primary" onClick={() => onAct(primary)} data-testid={`action-${primary.act}`}>
          {t(`caseAct.${primary.act}`)}
        </Button>
      )}
    </>
  );
}
