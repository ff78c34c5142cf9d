import { windowKinds } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input, Modal, Select, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { isProblem } from '../../api/problem.js';
import { keys } from '../../api/keys.js';
import type { PreviewWindow, WindowPreview } from '../../api/shapes.js';
import { openWindow, previewWindow } from '../../api/windows.js';
import { UnitLink } from '../../shared/links.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { PlanChoice } from './PlanChoice.js';
import { askedFor, type WindowFields } from './window-fields.js';

interface Previewed {
  asked: PreviewWindow;
  preview: WindowPreview;
}

/** A window is opened only with its cost in sight, and only at that cost. */
export function OpenDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<WindowFields>();
  const [shown, setShown] = useState<Previewed | null>(null);
  const preview = useAction(
    async (asked: PreviewWindow): Promise<Previewed> => ({ asked, preview: await previewWindow(asked) }),
    { quiet: true, onDone: setShown },
  );
  const open = useAction(
    ({ asked, preview: { units, rows, values, known } }: Previewed) =>
      openWindow({
        ...asked,
        title: (form.getFieldValue('title') as string).trim(),
        cost: { units, rows, values, known },
      }),
    {
      quiet: true,
      done: t('window.opened'),
      onDone: (window) => {
        void cache.invalidateQueries({ queryKey: keys.windows.lists });
        void cache.invalidateQueries({ queryKey: keys.windows.allBurden });
        void navigate(`/reporting/${window.id}`);
      },
      // The old cost no longer holds: the new one is fetched for the person to look at.
      onRefused: (error) => {
        if (isProblem(error, 'windowCostChanged') && shown) preview.mutate(shown.asked);
      },
    },
  );
  const look = async () => {
    const fields = await form.validateFields().catch(() => null);
    if (fields === null) return;
    open.reset();
    preview.mutate(askedFor(fields));
  };
  const required = (field: string) => [{ required: true, whitespace: true, message: t('form.required', { field }) }];
  const day = (name: 'periodFrom' | 'periodTo' | 'dueOn', label: string) => (
    <Form.Item name={name} label={label} rules={required(label)}>
      <Input type="date" className="date" data-testid={`window-${name}`} />
    </Form.Item>
  );
  return (
    <Modal
      open
      width={720}
      title={t('window.new')}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={[
        <Button key="cancel" onClick={onClose}>
          {t('action.cancel')}
        </Button>,
        <Button
          key="preview"
          type={shown === null ? 'primary' : 'default'}
          loading={preview.isPending}
          onClick={() => void look()}
          data-testid="window-preview"
        >
          {t('window.preview')}
        </Button>,
        shown !== null && (
          <Button
            key="open"
            type="primary"
            disabled={preview.isPending}
            loading={open.isPending}
            onClick={() => open.mutate(shown)}
            data-testid="window-open"
          >
            {t('window.open')}
          </Button>
        ),
      ]}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'monthly' }}
        onValuesChange={(changed: Partial<WindowFields>) => {
          if (!('title' in changed)) setShown(null);
        }}
      >
        <Form.Item name="title" label={t('window.title')} rules={[...required(t('window.title')), { min: 2 }]}>
          <Input autoFocus maxLength={100} data-testid="window-title" />
        </Form.Item>
        <Form.Item name="kind" label={t('window.kind')}>
          <Select options={windowKinds.map((kind) => ({ value: kind, label: t(`windowKind.${kind}`) }))} />
        </Form.Item>
        <Form.Item name="planId" label={t('window.plan')}>
          <PlanChoice />
        </Form.Item>
        {day('periodFrom', t('window.periodFrom'))}
        {day('periodTo', t('window.periodTo'))}
        {day('dueOn', t('window.due'))}
        <Form.Item name="keyOnly" valuePropName="checked">
          <Checkbox>{t('window.keyOnly')}</Checkbox>
        </Form.Item>
      </Form>
      <ProblemNotice error={open.error ?? preview.error} />
      {shown && <Cost preview={shown.preview} />}
    </Modal>
  );
}

function Cost({ preview }: { preview: WindowPreview }) {
  const { t } = useTranslation();
  const { units, rows, values, known } = preview;
  return (
    <div data-testid="window-cost">
      <p>
        <strong>{t('window.cost', { units, rows, values, known })}</strong>
      </p>
      <Table
        rowKey={({ unit }) => unit.id}
        size="small"
        pagination={false}
        scroll={{ y: 260 }}
        dataSource={preview.byUnit}
        columns={[
          { title: t('units.unit'), render: (_, { unit }) => <UnitLink unit={unit} /> },
          { title: t('window.rows'), dataIndex: 'rows', width: 90 },
          { title: t('window.values'), dataIndex: 'values', width: 90 },
          { title: t('window.known'), dataIndex: 'known', width: 90 },
        ]}
      />
    </div>
  );
}
