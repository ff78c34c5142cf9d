import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { proposeMilestones, targetsQuery } from '../../api/indicators.js';
import type { ItemMilestones, ProposeMilestones } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { today } from '../../shared/useParties.js';

interface Fields {
  milestones: { text: string; dueOn: string; targetId?: string; value?: string }[];
}
interface Props {
  itemId: string;
  onDone: (milestones: ItemMilestones) => void;
  onClose: () => void;
}

const asBody = ({ milestones }: Fields): ProposeMilestones => ({
  milestones: milestones.map(({ text, dueOn, targetId, value }) => ({
    text: text.trim(),
    dueOn,
    targetId: targetId ?? null,
    value: targetId === undefined || value === undefined || value.trim() === '' ? null : value.trim(),
  })),
});

/** Proposes one or several dates on the way to the end. */
export function ProposeDialog({ itemId, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<Fields>();
  const targets = useQuery(targetsQuery(itemId)).data?.targets.filter((target) => target.withdrawn === null) ?? [];
  const propose = useAction((fields: Fields) => proposeMilestones(itemId, asBody(fields)), {
    quiet: true,
    done: t('milestones.proposeDone'),
    onDone,
  });
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <Dialog
      width={640}
      title={t('milestones.propose')}
      okText={t('targets.submit')}
      okButtonProps={okButton('milestones-submit')}
      confirmLoading={propose.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <p className="quiet">{t('milestones.proposeNote')}</p>
      <ProblemNotice error={propose.error} />
      <Form
        form={form}
        layout="vertical"
        className="several"
        initialValues={{ milestones: [{}] }}
        onFinish={propose.mutate}
      >
        <Form.List name="milestones">
          {(rows, { add, remove }) => (
            <>
              {rows.map((row, index) => (
                <fieldset key={row.key}>
                  <legend>
                    {t('targets.nth', { n: index + 1 })}
                    {rows.length > 1 && (
                      <Button type="link" size="small" onClick={() => remove(row.name)}>
                        {t('targets.removeRow')}
                      </Button>
                    )}
                  </legend>
                  <div className="field-row">
                    <Form.Item
                      name={[row.name, 'dueOn']}
                      label={t('milestones.dueOn')}
                      rules={required(t('milestones.dueOn'))}
                    >
                      <Input type="date" min={today()} data-testid="milestone-due" />
                    </Form.Item>
                    <Form.Item
                      name={[row.name, 'text']}
                      label={t('milestones.text')}
                      rules={[...required(t('milestones.text')), { min: 2, max: 500 }]}
                      style={{ flexBasis: 320 }}
                    >
                      <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} data-testid="milestone-text" />
                    </Form.Item>
                  </div>
                  {targets.length > 0 && (
                    <div className="field-row">
                      <Form.Item name={[row.name, 'targetId']} label={t('milestones.target')}>
                        <Select
                          allowClear
                          options={targets.map((target) => ({ value: target.id, label: target.indicator }))}
                        />
                      </Form.Item>
                      <Form.Item name={[row.name, 'value']} label={t('milestones.value')}>
                        <Input inputMode="decimal" />
                      </Form.Item>
                    </div>
                  )}
                </fieldset>
              ))}
              <Button type="link" size="small" onClick={() => add({})}>
                {t('milestones.addAnother')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Dialog>
  );
}
