import { REMINDER_DAYS } from '#libs/contracts';
import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { reminderDaysQuery, setReminderDays } from '../../api/reminders.js';
import { DaysDialog } from '../../shared/DaysDialog.js';

/** How many working days before a date the system reminds the units of the office. */
export function ReminderDaysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { least, most } = REMINDER_DAYS;
  const field = t('letters.reminderDaysField');
  return (
    <DaysDialog
      title={t('letters.reminderDays')}
      note={t('letters.reminderDaysNote', { least, most })}
      done={t('letters.reminderDaysSaved')}
      overtaken={t('letters.reminderDaysOvertaken')}
      query={reminderDaysQuery}
      save={setReminderDays}
      onClose={onClose}
    >
      <Form.Item name="days" label={field} rules={[{ required: true, message: t('form.required', { field }) }]}>
        <InputNumber min={least} max={most} precision={0} data-testid="reminder-days" />
      </Form.Item>
    </DaysDialog>
  );
}
