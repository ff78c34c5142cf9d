import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { staffingChoicesQuery } from '../../../api/people.js';
import { ProblemNotice } from '../../../shared/ProblemNotice.js';
import { usePeopleOptions } from './usePeopleOptions.js';

export interface PeopleGiven {
  officeUnitId?: string | null;
  headId?: string | null;
  officerId?: string | null;
  standInId?: string | null;
}

interface Props {
  unitId: string;
  /** What an empty field means. */
  placeholder: string;
}

/** Handling office, officer, stand-in and head, each from the unit's own people. */
export function PeopleFields({ unitId, placeholder }: Props) {
  const { t } = useTranslation();
  const choices = useQuery(staffingChoicesQuery(unitId));
  const people = usePeopleOptions(choices.data?.people);
  const offices = choices.data?.offices.map(({ id, name }) => ({ value: id, label: name }));
  const common = {
    allowClear: true,
    placeholder,
    loading: choices.isPending,
    showSearch: { optionFilterProp: 'label' },
    popupMatchSelectWidth: false,
  };
  return (
    <div className="people-fields">
      <ProblemNotice error={choices.error} onRetry={() => void choices.refetch()} />
      <Form.Item name="officeUnitId" label={t('staffing.office')}>
        <Select {...common} options={offices} data-testid="field-officeUnitId" />
      </Form.Item>
      <Form.Item name="headId" label={t('staffing.head')}>
        <Select {...common} options={people} data-testid="field-headId" />
      </Form.Item>
      <Form.Item name="officerId" label={t('staffing.officer')}>
        <Select {...common} options={people} data-testid="field-officerId" />
      </Form.Item>
      <Form.Item
        name="standInId"
        label={t('staffing.standIn')}
        dependencies={['officerId']}
        rules={[
          ({ getFieldValue }) => ({
            validator: (_, standIn?: string) =>
              standIn !== undefined && standIn === getFieldValue('officerId')
                ? Promise.reject(new Error(t('staffing.same')))
                : Promise.resolve(),
          }),
        ]}
      >
        <Select {...common} options={people} data-testid="field-standInId" />
      </Form.Item>
    </div>
  );
}
