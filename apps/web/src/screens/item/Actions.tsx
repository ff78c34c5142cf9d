import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AvailableAction, WorkItem } from '../../api/shapes.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { actionRoute, inOrder, isUrged, openTo, type DialogAct } from './action-order.js';

interface Props {
  item: WorkItem;
  onDecide: (contestId: string) => void;
  onAct: (act: DialogAct, target: string) => void;
  /** The reviewer's desk has its own filled button. */
  withoutPrimary?: boolean;
  /** Actions that the screen itself is for. */
  without?: readonly string[];
}

const none: readonly string[] = [];

/** The one action open to me as the filled button; the others under “more”, greyed with their reasons. */
export function Actions({ item, onDecide, onAct, withoutPrimary = false, without = none }: Props) {
  const { t } = useTranslation();
  const wordFor = useWordFor('itemAction');
  const reasonText = useReasonText();
  const navigate = useNavigate();
  const [first, ...others] = inOrder(item.actions.filter(({ action }) => !without.includes(action)));
  if (!first) return null;

  const take = (action: AvailableAction) => {
    const route = actionRoute(action);
    if (route === null) return;
    if ('contest' in route) onDecide(route.contest);
    else if ('dialog' in route) onAct(route.dialog, route.target);
    else void navigate(route.to);
  };
  const primary = isUrged(first) && !withoutPrimary ? first : null;
  const more = primary ? others : [first, ...others];
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          placement="bottomRight"
          classNames={{ root: 'more-menu' }}
          menu={{
            items: more.map((action) => ({
              key: `${action.action} ${action.target ?? ''}`,
              disabled: !openTo(action),
              onClick: () => take(action),
              label: (
                <span data-testid={`more-${action.action}`}>
                  {wordFor(action.action)}
                  {!openTo(action) &&
                    action.reasons.map((reason) => (
                      <span key={reason.code} className="reason">
                        {reasonText(reason)}
                      </span>
                    ))}
                </span>
              ),
            })),
          }}
        >
          <Button data-testid="more-actions">{t('action.more')}</Button>
        </Dropdown>
      )}
      {primary && (
        <Button type="primary" onClick={() => take(primary)} data-testid={`action-${primary.action}`}>
          {wordFor(primary.action)}
        </Button>
      )}
    </>
  );
}
