import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { plansQuery } from '../../api/plans.js';
import { drawSample } from '../../api/review.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  method: 'random' | 'risk';
  size: number;
  planId?: string;
  seed?: string;
}

/** Draws a sample of what was handed in. What decides the draw is recorded, so that anybody can draw the same again. */
export function SampleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const plans = useInfiniteQuery(plansQuery({ status: 'issued', limit: 200 }));
  const draw = useAction(
    ({ method, size, planId, seed }: Fields) =>
      drawSample({ method, size, planId: planId ?? null, seed: seed?.trim() || null }),
    {
      quiet: true,
      onDone: (sample) => {
        void cache.invalidateQueries({ queryKey: keys.samples });
        void navigate(`/desk/samples?sample=${sample.id}`);
      },
    },
  );
  return (
    <Dialog
      title={t('desk.sample')}
      okText={t('samples.draw')}
      okButtonProps={okButton('sample-draw')}
      confirmLoading={draw.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('samples.note')}</p>
      <ProblemNotice error={draw.error} />
      <Form<Fields>
        form={form}
        layout="vertical"
        initialValues={{ method: 'random', size: 3 }}
        onFinish={(fields) => draw.mutate(fields)}
      >
        <Form.Item name="method" label={t('samples.method')} extra={t('samples.methodNote')}>
          <Radio.Group
            options={(['random', 'risk'] as const).map((value) => ({ value, label: t(`samples.methodOf.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="size"
          label={t('samples.size')}
          rules={[{ required: true, message: t('samples.sizeMissing') }]}
        >
          <InputNumber min={1} max={200} data-testid="sample-size" />
        </Form.Item>
        <Form.Item name="planId" label={t('samples.of')}>
          <Select
            allowClear
            placeholder={t('samples.ofAll')}
            showSearch={{ optionFilterProp: 'label' }}
            options={plans.data?.pages
              .flatMap((page) => page.items)
              .map(({ id, title }) => ({ value: id, label: title }))}
          />
        </Form.Item>
        <Form.Item name="seed" label={t('samples.seed')} extra={t('samples.seedNote')}>
          <Input maxLength={100} data-testid="sample-seed" />
        </Form.Item>
      </Form>
    </Dialog>
  );
}
