import type { EvidenceKind } from '#libs/contracts';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';

/** The fields of a record that is no file. */
export function ContentFields({ kind }: { kind: Exclude<EvidenceKind, 'file'> }) {
  const { t } = useTranslation();
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  switch (kind) {
    case 'link':
      return (
        <Form.Item
          name="link"
          label={t('evidence.link')}
          extra={t('evidence.linkNote')}
          rules={[
            ...required(t('evidence.link')),
            { pattern: /^\s*https?:\/\/\S+\s*$/i, message: t('evidence.linkNote') },
          ]}
        >
          <Input maxLength={2000} inputMode="url" data-testid="evidence-link" />
        </Form.Item>
      );
    case 'text':
      return (
        <Form.Item
          name="text"
          label={t('evidence.text')}
          rules={[{ required: true, whitespace: true, message: t('form.required', { field: t('evidence.text') }) }]}
        >
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={20_000} data-testid="evidence-text" />
        </Form.Item>
      );
    case 'figure':
      return (
        <div className="period">
          <Form.Item name="figure" label={t('evidence.figure')} rules={required(t('evidence.figure'))}>
            <InputNumber stringMode={false} controls={false} data-testid="evidence-figure" />
          </Form.Item>
          <Form.Item name="figureUnit" label={t('evidence.figureUnit')}>
            <Input maxLength={40} data-testid="evidence-figure-unit" />
          </Form.Item>
        </div>
      );
  }
}
