import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { WorkItem } from '../../api/shapes.js';
import { withFilters } from '../../shared/address-filters.js';
import { useReasonText } from '../../shared/useReasonText.js';
import { useWordFor } from '../../shared/useWordFor.js';
import { actionRoute, openTo } from './action-order.js';
import { actDialogs } from './acts/index.js';

/** Opens the act that the address names (`?act=staff`), or says why it is not open; closing takes it out of the address. */
export function ActInAddress({ item }: { item: WorkItem }) {
  const { t } = useTranslation();
  const wordFor = useWordFor('itemAction');
  const reasonText = useReasonText();
  const [search, setSearch] = useSearchParams();
  const named = search.get('act');
  if (named === null) return null;
  const close = () => setSearch((old) => withFilters(old, { act: null }), { replace: true });
  const action = item.actions.find((one) => one.action === named);
  const route = action && openTo(action) ? actionRoute(action) : null;
  if (route !== null && 'dialog' in route) {
    const Dialog = actDialogs[route.dialog];
    return <Dialog item={item} target={route.target} onClose={close} />;
  }
  return (
    <Modal
      open
      title={action ? wordFor(action.action) : t('asks.notOpen')}
      footer={null}
      onCancel={close}
      data-testid="act-refused"
    >
      {action && action.reasons.length > 0
        ? action.reasons.map((reason) => <p key={reason.code}>{reasonText(reason)}</p>)
        : t('asks.notOpenNote')}
    </Modal>
  );
}
