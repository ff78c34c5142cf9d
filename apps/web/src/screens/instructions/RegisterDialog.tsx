import { instructionClasses, type InstructionClass } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { furtherInstruction, instructionChoicesQuery, registerInstruction } from '../../api/instructions.js';
import { keys } from '../../api/keys.js';
import type { Instruction } from '../../api/shapes.js';
import { Dialog } from '../../shared/Dialog.js';
import { okButton } from '../../shared/ok-button.js';
import { PartiesSelect, PartySelect } from '../../shared/PartySelect.js';
import { ProblemNotice } from '../../shared/ProblemNotice.js';
import { today } from '../../shared/today.js';
import { asInput } from '../../shared/unit-options.js';
import { useAction } from '../../shared/useAction.js';
import { useArriving } from '../../shared/useArriving.js';
import { ScanField } from './ScanField.js';

interface Fields {
  leaderId: string;
  givenOn: string;
  class: InstructionClass;
  subject: string;
  words: string;
  proposedHandling?: string;
  lead: string;
  supporting?: string[];
  scanEvidenceId?: string;
  scanForUnits?: boolean;
}

/** An instruction with its exact words, in under a minute; a further one goes on from the one before. */
export function RegisterDialog({ earlier, onClose }: { earlier?: Instruction; onClose: () => void }) {
  const { t } = useTranslation();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const choices = useQuery(instructionChoicesQuery);
  const arriving = useArriving(choices.isPending);
  const register = useAction(
    ({
      leaderId,
      lead,
      supporting = [],
      scanEvidenceId,
      scanForUnits = false,
      proposedHandling = '',
      ...rest
    }: Fields) => {
      const body = {
        ...rest,
        proposedHandling: proposedHandling.trim(),
        scanEvidenceId: scanEvidenceId ?? null,
        scanForUnits,
        assignments: [
          { role: 'lead' as const, ...asInput(lead) },
          ...supporting.map((value) => ({ role: 'supporting' as const, ...asInput(value) })),
        ],
      };
      return earlier ? furtherInstruction(earlier, body) : registerInstruction({ leaderId, ...body });
    },
    {
      quiet: true,
      done: t('instructions.registered'),
      onDone: ({ id }) => {
        void cache.invalidateQueries({ queryKey: keys.instructions.lists });
        void navigate(`/instructions/${id}`);
        onClose();
      },
    },
  );
  const required = (field: string) => [{ required: true, message: t('form.required', { field }) }];
  return (
    <Dialog
      width={680}
      title={earlier ? t('instructions.further') : t('instructions.register')}
      okText={t('instructions.registerSubmit')}
      okButtonProps={okButton('instruction-submit')}
      confirmLoading={register.isPending}
      onOk={() => form.submit()}
      onClose={onClose}
    >
      <ProblemNotice error={register.error ?? choices.error} />
      <Form
        form={form}
        layout="vertical"
        initialValues={{
          class: 'ordinary',
          givenOn: today(),
          ...(earlier && { leaderId: earlier.leader.id, subject: earlier.subject, lead: `unit:${earlier.lead.id}` }),
        }}
        onFinish={(fields: Fields) => register.mutate(fields)}
      >
        <Form.Item name="leaderId" label={t('instructions.leader')} rules={required(t('instructions.leader'))}>
          <Select
            disabled={earlier !== undefined}
            showSearch={{ optionFilterProp: 'label' }}
            options={choices.data?.leaders.map(({ id, name }) => ({ value: id, label: name }))}
            {...arriving}
            data-testid="instruction-leader"
          />
        </Form.Item>
        <Form.Item name="subject" label={t('instructions.subject')} rules={required(t('instructions.subject'))}>
          <Input maxLength={300} data-testid="instruction-subject" />
        </Form.Item>
        <Form.Item
          name="words"
          label={t('instructions.words')}
          extra={t('instructions.wordsNote')}
          rules={required(t('instructions.words'))}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 8 }} maxLength={5000} data-testid="instruction-words" />
        </Form.Item>
        <Form.Item name="class" label={t('instructions.class')}>
          <Radio.Group
            options={instructionClasses.map((value) => ({
              value,
              label: t('instructions.classWithDays', {
                class: t(`instructions.classOf.${value}`),
                date: choices.data?.replyDays.find((one) => one.class === value)?.replyBy ?? '',
              }),
            }))}
          />
        </Form.Item>
        <Form.Item name="givenOn" label={t('instructions.givenOn')} rules={required(t('instructions.givenOn'))}>
          <Input type="date" className="date" data-testid="instruction-day" />
        </Form.Item>
        <Form.Item name="lead" label={t('assignmentRole.lead')} rules={required(t('assignmentRole.lead'))}>
          <PartySelect placeholder={t('form.unitSearch')} data-testid="instruction-lead" />
        </Form.Item>
        <Form.Item name="supporting" label={t('assignmentRole.supporting')}>
          <PartiesSelect groups placeholder={t('form.unitSearch')} />
        </Form.Item>
        <Form.Item name="proposedHandling" label={t('instructions.proposed')} extra={t('instructions.proposedNote')}>
          <Input.TextArea autoSize={{ minRows: 1, maxRows: 6 }} maxLength={2000} />
        </Form.Item>
        <Form.Item name="scanEvidenceId" label={t('instructions.scan')}>
          <ScanField />
        </Form.Item>
        <Form.Item name="scanForUnits" valuePropName="checked" extra={t('instructions.scanSeen')}>
          <Checkbox data-testid="instruction-scan-for-units">{t('instructions.scanForUnits')}</Checkbox>
        </Form.Item>
      </Form>
    </Dialog>
  );
}
