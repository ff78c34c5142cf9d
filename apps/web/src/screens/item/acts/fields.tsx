import { Form, Input, type FormRule } from 'antd';
import { useTranslation } from 'react-i18next';

interface TextProps {
  name: string;
  label: string;
  extra?: string;
  placeholder?: string;
  optional?: boolean;
  max?: number;
  /** The fewest characters that say something. */
  min?: number;
  rows?: number;
  autoFocus?: boolean;
}

/** Words a person writes: why, on what basis, what was found. */
export function WordsField({
  name,
  label,
  extra,
  placeholder,
  optional = false,
  max = 2000,
  min = 2,
  rows = 3,
  autoFocus,
}: TextProps) {
  const { t } = useTranslation();
  const missing = t('form.required', { field: label });
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={optional ? [] : [{ required: true, whitespace: true, min, message: missing }]}
    >
      <Input.TextArea
        autoFocus={autoFocus}
        autoSize={{ minRows: rows, maxRows: 10 }}
        maxLength={max}
        placeholder={placeholder}
        data-testid={`field-${name}`}
      />
    </Form.Item>
  );
}

interface DayProps {
  name: string;
  label: string;
  extra?: string;
  optional?: boolean;
  /** The first day that may be chosen. */
  from?: string;
  until?: string;
  /** What is said at the field to a day that is earlier or later than these. */
  outside?: string;
}

/** A calendar date. The server says which days are possible; the earliest and latest known here only help to choose. */
export function DayField({ name, label, extra, optional = false, from, until, outside }: DayProps) {
  const { t } = useTranslation();
  const within: FormRule = {
    validator: async (_, day?: string) => {
      if (day && ((from && day < from) || (until && day > until))) throw new Error(outside);
    },
  };
  return (
    <Form.Item
      name={name}
      label={label}
      extra={extra}
      rules={[
        ...(optional ? [] : [{ required: true, message: t('form.required', { field: label }) }]),
        ...(outside === undefined ? [] : [within]),
      ]}
    >
      <Input type="date" className="date" min={from} max={until} data-testid={`field-${name}`} />
    </Form.Item>
  );
}
