import { workItemStatuses } from '#libs/contracts';
import { Checkbox, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SubTaskFilters } from '../../api/sharing.js';

interface Props {
  filters: SubTaskFilters;
  onChange: (filters: SubTaskFilters) => void;
}

/** Of many parts those in one status, or those past their date. */
export function SubTaskFilter({ filters, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <span className="apart">
      <Select
        allowClear
        size="small"
        placeholder={t('item.status')}
        aria-label={t('item.status')}
        popupMatchSelectWidth={false}
        value={filters.status}
        onChange={(status: SubTaskFilters['status']) => onChange({ ...filters, status })}
        options={workItemStatuses.map((status) => ({ value: status, label: t(`itemStatus.${status}`) }))}
        data-testid="sub-task-status"
      />
      <Checkbox
        checked={filters.overdue === 'true'}
        onChange={(event) => onChange({ ...filters, overdue: event.target.checked ? 'true' : undefined })}
      >
        {t('sharing.onlyOverdue')}
      </Checkbox>
    </span>
  );
}
