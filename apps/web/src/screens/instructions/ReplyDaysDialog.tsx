import { instructionClasses, type InstructionClass } from '#libs/contracts';
import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { replyDaysQuery, setReplyDays } from '../../api/instructions.js';
import { keys } from '../../api/keys.js';
import { DaysDialog } from '../../shared/DaysDialog.js';

/** Within how many working days the office wants replies to instructions of each class. */
export function ReplyDaysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DaysDialog
      title={t('instructions.replyDaysTitle')}
      note={t('instructions.replyDaysNote')}
      done={t('instructions.replyDaysSaved')}
      overtaken={t('instructions.replyDaysOvertaken')}
      query={replyDaysQuery}
      save={setReplyDays}
      alsoStale={keys.instructions.choices}
      onClose={onClose}
    >
      {instructionClasses.map((one, index) => (
        <DaysField key={one} of={one} after={instructionClasses[index - 1]} />
      ))}
    </DaysDialog>
  );
}

function DaysField({ of, after }: { of: InstructionClass; after: InstructionClass | undefined }) {
  const { t } = useTranslation();
  const label = t(`instructions.classOf.${of}`);
  return (
    <Form.Item
      name={of}
      label={label}
      dependencies={after ? [after] : []}
      rules={[
        { required: true, message: t('form.required', { field: label }) },
        ({ getFieldValue }) => ({
          validator: (_, value: number | null) =>
            after && value !== null && value < (getFieldValue(after) as number)
              ? Promise.reject(new Error(t('instructions.replyDaysOrder')))
              : Promise.resolve(),
        }),
      ]}
    >
      <InputNumber min={1} max={250} precision={0} data-testid={`reply-days-${of}`} />
    </Form.Item>
  );
}
