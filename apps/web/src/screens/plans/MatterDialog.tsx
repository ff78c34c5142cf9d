import { registerMatterSchema, sourceKinds, type SourceKind } from '#libs/contracts';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { registerMatter } from '../../api/plans.js';
import { Dialog } from '../../shared/Dialog.js';
import { PartiesSelect, PartySelect } from '../../shared/PartySelect.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { asInput } from '../../shared/unit-options.js';
import { useAction } from '../../shared/useAction.js';

interface Fields {
  kind: SourceKind;
  title: string;
  basis?: string;
  measures?: string;
  lead: string;
  supporting?: string[];
  dueOn?: string;
  key?: boolean;
}

const byHand = sourceKinds.filter((kind) => kind !== 'document');

/** A meeting's decision or an instruction, registered by hand: five fields, under a minute. */
export function MatterDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const register = useAction(
    (fields: Fields) =>
      registerMatter(
        registerMatterSchema.parse({
          kind: fields.kind,
          title: fields.title,
          basis: fields.basis ?? '',
          measures: fields.measures ?? '',
          dueOn: fields.dueOn || null,
          key: fields.key ?? false,
          assignments: [
            { role: 'lead', ...asInput(fields.lead) },
            ...(fields.supporting ?? []).map((value) => ({ role: 'supporting' as const, ...asInput(value) })),
          ],
        }),
      ),
    { quiet: true, onDone: (result) => void navigate(`/plans/${result.planId}/issue`) },
  );
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];

  return (
    <Dialog
      width={640}
      title={t('plans.register')}
      okText={t('matter.submit')}
      okButtonProps={okButton('matter-submit')}
      confirmLoading={register.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <ProblemNotice error={register.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{ kind: 'meeting' }}
        onFinish={(fields: Fields) => register.mutate(fields)}
      >
        <Form.Item name="kind" label={t('matter.kind')}>
          <Select options={byHand.map((kind) => ({ value: kind, label: t(`sourceKind.${kind}`) }))} />
        </Form.Item>
        <Form.Item
          name="title"
          label={t('matter.title')}
          rules={[...required(t('matter.title')), { min: 2, max: 300 }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 1, maxRows: 4 }} data-testid="matter-title" />
        </Form.Item>
        <Form.Item name="lead" label={t('assignmentRole.lead')} rules={required(t('assignmentRole.lead'))}>
          <PartySelect placeholder={t('form.unitSearch')} data-testid="matter-lead" />
        </Form.Item>
        <Form.Item name="supporting" label={t('assignmentRole.supporting')}>
          <PartiesSelect groups placeholder={t('form.unitSearch')} data-testid="matter-supporting" />
        </Form.Item>
        <Form.Item name="dueOn" label={t('matter.due')}>
          <Input type="date" className="date" data-testid="matter-due" />
        </Form.Item>
        <Form.Item name="basis" label={t('matter.basis')} extra={t('matter.basisNote')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="measures" label={t('matter.measures')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={20000} />
        </Form.Item>
        <Form.Item name="key" valuePropName="checked">
          <Checkbox>{t('item.key')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}
