import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PeopleSource } from '../api/people-source.js';
import { ColleagueSelect } from './ColleagueSelect.js';

interface Props {
  name: string;
  label: string;
  extra?: string;
  /** Several people at once. */
  many?: boolean;
  optional?: boolean;
  /** Where people are looked for. */
  among?: PeopleSource | undefined;
}

/** Somebody, as a field of a form. */
export function ColleagueField({ name, label, extra, many = false, optional = false, among }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, message: t('form.required', { field: label }) }]}
    >
      <ColleagueSelect
        mode={many ? 'multiple' : undefined}
        allowClear={optional}
        {...(among && { among })}
        data-testid={`field-${name}`}
      />
    </Form.Item>
  );
}
