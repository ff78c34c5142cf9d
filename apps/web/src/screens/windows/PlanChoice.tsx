import { useInfiniteQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { plansQuery } from '../../api/plans.js';

interface Props {
  value?: string;
  onChange?: (planId: string | undefined) => void;
  id?: string;
  /** What is said where none is chosen. */
  placeholder?: string;
}

/** One issued plan, or all of them. */
export function PlanChoice({ value, onChange, id, placeholder }: Props) {
  const { t } = useTranslation();
  const plans = useInfiniteQuery(plansQuery({ status: 'issued', limit: 100 }));
  const options = plans.data?.pages
    .flatMap((page) => page.items)
    .map((plan) => ({ value: plan.id, label: plan.title }));
  return (
    <Select
      id={id}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={placeholder ?? t('window.allPlans')}
      value={value}
      options={options ?? []}
      loading={plans.isPending}
      onChange={onChange}
      data-testid="window-plan"
    />
  );
}
