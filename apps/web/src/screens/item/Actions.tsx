import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { AvailableAction, WorkItem } from '../../api/shapes.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { actionRoute, inOrder, isUrged } from './action-order.js';

interface Props {
  item: WorkItem;
  onDecide: (contestId: string) => void;
}

/** The one action open to me as the filled button; the others under “more”, greyed with their reasons. */
export function Actions({ item, onDecide }: Props) {
  const { t } = useTranslation();
  const wordFor = useWordFor('itemAction');
  const navigate = useNavigate();
  const [first, ...others] = inOrder(item.actions);
  if (!first) return null;

  const take = (action: AvailableAction) => {
    const route = actionRoute(action);
    if (route === null) return;
    if ('contest' in route) onDecide(route.contest);
    else void navigate(route.to);
  };
  const primary = isUrged(first) ? first : null;
  const more = primary ? others : [first, ...others];
  return (
    <>
      {more.length > 0 && (
        <Dropdown
          trigger={['click']}
          menu={{
            items: more.map((action) => ({
              key: `${action.action} ${action.target ?? ''}`,
              disabled: !action.allowed || actionRoute(action) === null,
              onClick: () => take(action),
              label: (
                <>
                  {wordFor(action.action)}
                  {action.reasons.map((reason) => (
                    <div key={reason.code} className="reason">
                      {reason.message}
                    </div>
                  ))}
                </>
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
