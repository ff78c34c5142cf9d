import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ColleagueSelect } from './ColleagueSelect.js';

interface Props {
  name: string;
  label: string;
  extra?: string;
  /** Several people at once. */
  many?: boolean;
  optional?: boolean;
}

/** Somebody, as a field of a form. */
export function ColleagueField({ name, label, extra, many = false, optional = false }: Props) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, message: t('form.required', { field: label }) }]}
    >
      <ColleagueSelect mode={many ? 'multiple' : undefined} allowClear={optional} data-testid={`field-${name}`} />
    </Form.Item>
  );
}
