import { evidenceKinds, type EvidenceKind } from '#libs/contracts';
import { Form, Input, InputNumber, Segmented, Select, Upload, type FormInstance } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Target } from '../../../api/shapes.js';
import { useMe } from '../../../auth/useMe.js';

/** What the form holds; the file is kept apart, because it is sent first. */
export interface EvidenceFields {
  unitId: string;
  title: string;
  proves: string;
  periodFrom: string;
  periodTo: string;
  targetId?: string;
  kind: EvidenceKind;
  link?: string;
  text?: string;
  figure?: number;
  figureUnit?: string;
}

interface Props {
  form: FormInstance<EvidenceFields>;
  file: File | null;
  onFile: (file: File | null) => void;
  disabled: boolean;
  targets: readonly Target[];
  onFinish: (fields: EvidenceFields) => void;
}

/** What is handed in, by whom, what it proves and for which time. */
export function EvidenceForm({ form, file, onFile, disabled, targets, onFinish }: Props) {
  const { t } = useTranslation();
  const { memberships } = useMe();
  const units = [...new Map(memberships.map(({ unit }) => [unit.id, unit.name]))];
  const kind = Form.useWatch('kind', form) ?? 'file';
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <Form
      form={form}
      layout="vertical"
      disabled={disabled}
      initialValues={{ kind: 'file', unitId: units[0]?.[0] }}
      onFinish={onFinish}
      data-testid="evidence-form"
    >
      <Form.Item name="unitId" label={t('filing.unit')} rules={required(t('filing.unit'))} hidden={units.length < 2}>
        <Select options={units.map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      <Form.Item name="kind">
        <Segmented options={evidenceKinds.map((value) => ({ value, label: t(`filing.kind.${value}`) }))} />
      </Form.Item>
      {kind === 'file' && (
        <Form.Item
          name="file"
          rules={[
            {
              validator: () => (file ? Promise.resolve() : Promise.reject(new Error(t('filing.filePick')))),
            },
          ]}
          valuePropName="ignored"
          getValueFromEvent={() => undefined}
        >
          <Upload.Dragger
            maxCount={1}
            fileList={file ? [{ uid: 'one', name: file.name, size: file.size }] : []}
            beforeUpload={(chosen) => {
              onFile(chosen);
              return false;
            }}
            onRemove={() => onFile(null)}
            data-testid="evidence-file"
          >
            <p>{t('filing.drop')}</p>
          </Upload.Dragger>
        </Form.Item>
      )}
      {kind === 'link' && (
        <Form.Item name="link" label={t('filing.link')} rules={[...required(t('filing.link')), { type: 'url' }]}>
          <Input type="url" maxLength={2000} data-testid="evidence-link" />
        </Form.Item>
      )}
      {kind === 'text' && (
        <Form.Item name="text" label={t('filing.text')} rules={required(t('filing.text'))}>
          <Input.TextArea autoSize={{ minRows: 4, maxRows: 12 }} maxLength={20000} data-testid="evidence-text" />
        </Form.Item>
      )}
      {kind === 'figure' && (
        <>
          <Form.Item name="figure" label={t('filing.figure')} rules={required(t('filing.figure'))}>
            <InputNumber className="wide" data-testid="evidence-figure" />
          </Form.Item>
          <Form.Item name="figureUnit" label={t('filing.figureUnit')}>
            <Input maxLength={40} />
          </Form.Item>
        </>
      )}
      <Form.Item name="title" label={t('filing.name')} rules={required(t('filing.name'))}>
        <Input maxLength={200} data-testid="evidence-title" />
      </Form.Item>
      <Form.Item name="proves" label={t('filing.proves')} rules={required(t('filing.proves'))}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={1000} data-testid="evidence-proves" />
      </Form.Item>
      <Form.Item name="periodFrom" label={t('filing.from')} rules={required(t('filing.from'))}>
        <Input type="date" className="date" data-testid="evidence-from" />
      </Form.Item>
      <Form.Item name="periodTo" label={t('filing.to')} rules={required(t('filing.to'))}>
        <Input type="date" className="date" data-testid="evidence-to" />
      </Form.Item>
      {targets.length > 0 && (
        <Form.Item name="targetId" label={t('filing.target')}>
          <Select
            allowClear
            placeholder={t('filing.forItem')}
            options={targets.map(({ id, indicator }) => ({ value: id, label: indicator }))}
            data-testid="evidence-target"
          />
        </Form.Item>
      )}
    </Form>
  );
}
