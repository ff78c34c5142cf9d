import { instructionClasses, type InstructionClass } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, InputNumber, Modal, Spin } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { replyDaysQuery, setReplyDays } from '../../api/instructions.js';
import { keys } from '../../api/keys.js';
import { isProblem } from '../../api/problem.js';
import type { ReplyDays } from '../../api/shapes.js';
import { FormDialog } from '../../shared/FormDialog.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { useAction } from '../../shared/useAction.js';

type Fields = Omit<ReplyDays, 'version'>;

/** Within how many working days the office wants replies to instructions of each class. */
export function ReplyDaysDialog({ onClose }: { onClose: () => void }) {
  // The newest, not what was read some time ago.
  const days = useQuery({ ...replyDaysQuery, staleTime: 0 });
  if (days.isFetchedAfterMount && days.data) return <DaysForm seen={days.data} onClose={onClose} />;
  return days.error ? <DaysUnread error={days.error} onClose={onClose} /> : <Spin fullscreen />;
}

function DaysUnread({ error, onClose }: { error: unknown; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Modal open title={t('instructions.replyDaysTitle')} footer={null} onCancel={onClose}>
      <ProblemNotice error={error} />
    </Modal>
  );
}

function DaysForm({ seen, onClose }: { seen: ReplyDays; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  // What the form was filled with: a newer version counts only once the person has been told of it.
  const [version, setVersion] = useState(seen.version);
  const save = useAction((fields: Fields) => setReplyDays({ ...fields, version }), {
    quiet: true,
    done: t('instructions.replyDaysSaved'),
    onDone: (saved) => {
      cache.setQueryData(keys.instructions.replyDays, saved);
      void cache.invalidateQueries({ queryKey: keys.instructions.choices });
      onClose();
    },
    onRefused: (error) => {
      if (isProblem(error, 'stale')) setVersion(Number(error.body.version));
    },
  });
  const overtaken = isProblem(save.error, 'stale');
  return (
    <FormDialog<Fields>
      title={t('instructions.replyDaysTitle')}
      okText={t('action.save')}
      note={t('instructions.replyDaysNote')}
      width={420}
      act={{ run: save.mutate, isPending: save.isPending, error: overtaken ? null : save.error }}
      overtaken={overtaken && <p className="notice">{t('instructions.replyDaysOvertaken')}</p>}
      onClose={onClose}
      initial={seen}
    >
      {instructionClasses.map((one, index) => (
        <DaysField key={one} of={one} after={instructionClasses[index - 1]} />
      ))}
    </FormDialog>
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
