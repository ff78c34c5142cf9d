import { successionKinds, type SuccessionKind } from '#libs/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { keys } from '../../api/keys.js';
import { prepareSuccession } from '../../api/successions.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { today } from '../../shared/today.js';
import { useAction } from '../../shared/useAction.js';
import { DayField } from '../item/acts/fields.js';
import { type SuccessionFields, toInput } from './fields.js';
import { UnitFields } from './UnitFields.js';

/** What is reformed and on what basis; the table follows, and nothing changes before it is confirmed. */
export function NewSuccessionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [form] = Form.useForm<SuccessionFields>();
  const kind = Form.useWatch<SuccessionKind | undefined>('kind', form) ?? 'merged';
  const navigate = useNavigate();
  const client = useQueryClient();
  const prepare = useAction((fields: SuccessionFields) => prepareSuccession(toInput(fields)), {
    quiet: true,
    onDone: ({ id }) => {
      void client.invalidateQueries({ queryKey: keys.successions.lists });
      void navigate(`/successions/${id}`);
    },
  });
  return (
    <FormDialog
      title={t('successions.new')}
      okText={t('successions.prepare')}
      form={form}
      initial={{ kind: 'merged', effectiveOn: today(), from: [], to: [], ends: true }}
      act={{ run: (fields) => prepare.mutate(fields), isPending: prepare.isPending, error: prepare.error }}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('successions.kind')}>
        <Select
          options={successionKinds.map((value) => ({ value, label: t(`successions.kindOf.${value}`) }))}
          data-testid="succession-kind"
        />
      </Form.Item>
      <UnitFields kind={kind} />
      <Form.Item
        name="basis"
        label={t('successions.basis')}
        rules={[
          { required: true, whitespace: true, min: 2, message: t('form.required', { field: t('successions.basis') }) },
        ]}
      >
        <Input maxLength={300} placeholder={t('successions.basisHint')} data-testid="field-basis" />
      </Form.Item>
      <DayField
        name="effectiveOn"
        label={t('successions.effectiveOn')}
        from={today()}
        outside={t('successions.tooEarly')}
      />
    </FormDialog>
  );
}
