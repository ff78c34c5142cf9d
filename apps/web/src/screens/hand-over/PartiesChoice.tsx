import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { staffingChoicesQuery } from '../../api/people.js';
import type { UnitName } from '../../api/shapes.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useArriving } from '../../shared/useArriving.js';
import { usePeopleOptions } from '../item/people/usePeopleOptions.js';

interface Props {
  units: readonly UnitName[];
  unitId: string;
  from: string | undefined;
  to: string | undefined;
  onChange: (some: Record<string, string | null>) => void;
}

const common = { allowClear: true, showSearch: { optionFilterProp: 'label' }, popupMatchSelectWidth: false } as const;

/** Which unit, from whom, to whom. Those who have left and are still named come first: theirs is the work that waits. */
export function PartiesChoice({ units, unitId, from, to, onChange }: Props) {
  const { t } = useTranslation();
  const choices = useQuery(staffingChoicesQuery(unitId));
  const arriving = useArriving(choices.isPending);
  const people = usePeopleOptions(choices.data?.people);
  const left = choices.data?.left.map(({ id, name }) => ({
    value: id,
    label: t('sign.with', { what: name, more: t('handOver.left') }),
  }));
  return (
    <>
      <div className="filters">
        {units.length > 1 && (
          <label className="party">
            {t('handOver.unit')}
            <Select
              value={unitId}
              options={units.map(({ id, name }) => ({ value: id, label: name }))}
              onChange={(unit: string) => onChange({ unit, from: null, to: null })}
            />
          </label>
        )}
        <label className="party">
          {t('handOver.from')}
          <Select
            {...common}
            placeholder={t('handOver.pickFrom')}
            value={from}
            {...arriving}
            options={[...(left ?? []), ...(people ?? [])]}
            onChange={(value: string | undefined) => onChange({ from: value ?? null })}
            data-testid="hand-over-from"
          />
        </label>
        <label className="party">
          {t('handOver.to')}
          <Select
            {...common}
            placeholder={t('handOver.pickTo')}
            value={to}
            {...arriving}
            options={people?.filter(({ value }) => value !== from)}
            onChange={(value: string | undefined) => onChange({ to: value ?? null })}
            data-testid="hand-over-to"
          />
        </label>
      </div>
      <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />
    </>
  );
}
