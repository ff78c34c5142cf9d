import { useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '../../api/keys.js';
import { arrangeStandIn } from '../../api/stand-ins.js';
import { useMe } from '../../auth/useMe.js';
import { ColleagueField } from '../../shared/ColleagueField.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { today } from '../../shared/today.js';
import { useAction } from '../../shared/useAction.js';
import { DayField, WordsField } from '../item/acts/fields.js';

interface Fields {
  principalId?: string;
  standInId: string;
  validFrom: string;
  validTo: string;
  reason: string;
}

/** Who stands in, for oneself or for somebody one leads. What was typed stays where it is refused, a loop for instance. */
export function ArrangeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const cache = useQueryClient();
  const [form] = Form.useForm<Fields>();
  const from = Form.useWatch('validFrom', form);
  const arrange = useAction(({ reason, ...fields }: Fields) => arrangeStandIn({ ...fields, reason: reason.trim() }), {
    quiet: true,
    done: t('standIns.arranged'),
    onDone: () => {
      for (const queryKey of [keys.approvals.all, keys.inbox.all]) void cache.invalidateQueries({ queryKey });
      onClose();
    },
  });
  return (
    <FormDialog<Fields>
      title={t('standIns.arrange')}
      form={form}
      note={t('standIns.arrangeNote')}
      initial={{ validFrom: today(), validTo: today() }}
      act={{ run: arrange.mutate, isPending: arrange.isPending, error: arrange.error }}
      onClose={onClose}
    >
      {me.is('head', 'deputyHead') && (
        <ColleagueField
          name="principalId"
          label={t('standIns.principal')}
          extra={t('standIns.principalNote')}
          optional
        />
      )}
      <ColleagueField name="standInId" label={t('standIns.standIn')} />
      <DayField name="validFrom" label={t('standIns.from')} from={today()} />
      <DayField name="validTo" label={t('standIns.to')} from={from} outside={t('standIns.toBeforeFrom')} />
      <WordsField name="reason" label={t('standIns.reason')} max={200} rows={2} />
    </FormDialog>
  );
}
