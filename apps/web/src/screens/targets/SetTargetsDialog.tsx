import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { setTargets } from '../../api/indicators.js';
import type { ItemTargets, NewTarget } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';
import { asTarget, type TargetFields } from './target-fields.js';
import { TargetTerms } from './TargetTerms.js';

interface Props {
  itemId: string;
  version: number;
  onDone: (targets: ItemTargets) => void;
  onClose: () => void;
}

const blank: Partial<TargetFields> = { operator: 'atLeast', strength: 'required' };

/** The office sets one or several targets at once. */
export function SetTargetsDialog({ itemId, version, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const [form] = Form.useForm<{ targets: TargetFields[] }>();
  const set = useAction((targets: NewTarget[]) => setTargets(itemId, version, targets), {
    quiet: true,
    done: t('targets.setDone'),
    onDone,
  });
  return (
    <Dialog
      width={680}
      title={t('targets.setTitle')}
      okText={t('action.save')}
      okButtonProps={okButton('targets-submit')}
      confirmLoading={set.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <ProblemNotice error={set.error} />
      <Form
        form={form}
        layout="vertical"
        className="several"
        initialValues={{ targets: [blank] }}
        onFinish={({ targets }: { targets: TargetFields[] }) => set.mutate(targets.map(asTarget))}
      >
        <Form.List name="targets">
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
                  <OneTarget name={row.name} />
                </fieldset>
              ))}
              <Button type="link" size="small" onClick={() => add(blank)}>
                {t('targets.addAnother')}
              </Button>
            </>
          )}
        </Form.List>
      </Form>
    </Dialog>
  );
}

function OneTarget({ name }: { name: number }) {
  const { t } = useTranslation();
  const operator = Form.useWatch(['targets', name, 'operator']) as TargetFields['operator'] | undefined;
  const baseline = Form.useWatch(['targets', name, 'baseline']) as string | undefined;
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <>
      <TargetTerms name={name} valueRequired />
      {operator !== 'qualitative' && (
        <>
          <div className="field-row">
            <Form.Item name={[name, 'baseline']} label={t('targets.baseline')}>
              <Input inputMode="decimal" />
            </Form.Item>
            <Form.Item
              name={[name, 'baselineOn']}
              label={t('targets.baselineOn')}
              rules={baseline ? required(t('targets.baselineOn')) : []}
            >
              <Input type="date" />
            </Form.Item>
            <Form.Item name={[name, 'baselineSource']} label={t('targets.baselineSource')}>
              <Input maxLength={200} />
            </Form.Item>
          </div>
          <Form.Item name={[name, 'cumulative']} valuePropName="checked">
            <Checkbox>{t('targets.cumulative')}</Checkbox>
          </Form.Item>
        </>
      )}
    </>
  );
}
