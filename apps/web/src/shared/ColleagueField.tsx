import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { colleaguesQuery } from '../api/approvals.js';
import type { Colleague } from '../api/shapes.js';

interface Props {
  name: string;
  label: string;
  extra?: string;
  /** Several people at once. */
  many?: boolean;
  optional?: boolean;
}

/** Somebody by a part of the name or of the unit; the own colleagues are there before anything is typed. */
export function ColleagueField({ name, label, extra, many = false, optional = false }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const people = useQuery(colleaguesQuery(useDeferredValue(typed.trim())));
  const labelOf = (one: Colleague) =>
    `${one.name}（${one.duties.map(({ unit, role }) => `${unit.name} ${t(`role.${role}`)}`).join('、')}）`;
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, message: t('form.required', { field: label }) }]}
    >
      <Select
        mode={many ? 'multiple' : undefined}
        allowClear={optional}
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={people.isFetching}
        placeholder={t('approval.personSearch')}
        notFoundContent={people.isFetching ? t('approval.searching') : t('approval.nobodyFound')}
        options={people.data?.items.map((one) => ({ value: one.id, label: labelOf(one) }))}
        data-testid={`field-${name}`}
      />
    </Form.Item>
  );
}
